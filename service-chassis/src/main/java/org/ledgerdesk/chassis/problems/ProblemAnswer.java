package org.ledgerdesk.chassis.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The body of a refusal; {@code type} is relative, so that it is the same behind every gateway. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemAnswer(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<Problem.FieldError> errors) {

    static ProblemAnswer of(Problem problem, String path) {
        HttpStatus status = problem.status();
        return new ProblemAnswer(
                "/problems/" + problem.code(),
                status.getReasonPhrase(),
                status.value(),
                problem.getMessage(),
                path,
                problem.code(),
                problem.errors());
    }
}
