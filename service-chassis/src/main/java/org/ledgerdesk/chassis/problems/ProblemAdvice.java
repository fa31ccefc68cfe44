package org.ledgerdesk.chassis.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Turns whatever stops a request into a problem answer without a stack trace or a class name. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemAnswer> refused(Problem problem, HttpServletRequest request) {
        return answer(problem, request);
    }

    @ExceptionHandler(MethodArgumentNotValidException.class)
    ResponseEntity<ProblemAnswer> invalid(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        var errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new Problem.FieldError(
                        error.getField(), kebab(error.getCode()), String.valueOf(error.getDefaultMessage())))
                .toList();
        return answer(Problem.validation(errors), request);
    }

    @ExceptionHandler(HandlerMethodValidationException.class)
    ResponseEntity<ProblemAnswer> invalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
        var errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Problem.FieldError(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                "invalid",
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
        return answer(Problem.validation(errors), request);
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<ProblemAnswer> invalid(ConstraintViolationException invalid, HttpServletRequest request) {
        var errors = invalid.getConstraintViolations().stream()
                .map(broken -> new Problem.FieldError(
                        String.valueOf(broken.getPropertyPath()), "invalid", broken.getMessage()))
                .toList();
        return answer(Problem.validation(errors), request);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemAnswer> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return answer(Problem.malformed("malformed-request", whatIsWrong(unreadable)), request);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemAnswer> mismatch(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        var detail = "'%s' does not have the form expected there.".formatted(wrong.getName());
        return answer(Problem.malformed("malformed-parameter", detail), request);
    }

    /** Tomcat could not read the query or form: broken UTF-8 or escapes, or too much of it. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<ProblemAnswer> unreadable(InvalidParameterException unreadable, HttpServletRequest request) {
        var problem = unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                ? Problem.tooLarge("This request is larger than allowed.")
                : Problem.malformed("malformed-parameter", "A parameter cannot be read; is it UTF-8, escaped once?");
        return answer(problem, request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<ProblemAnswer> tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return answer(Problem.tooLarge("This upload is larger than allowed."), request);
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<ProblemAnswer> cut(MultipartException cut, HttpServletRequest request) {
        return answer(
                isFullDisk(cut)
                        ? fullDisk()
                        : Problem.malformed("malformed-upload", "The upload did not arrive whole."),
                request);
    }

    /** What Spring itself refuses: unknown path, method, media type, missing parameter. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemAnswer> other(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof org.springframework.security.access.AccessDeniedException
                || failure instanceof org.springframework.security.core.AuthenticationException) {
            throw failure;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return answer(problem, request);
            }
        }
        if (failure instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
            return spring(refused, request);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(isFullDisk(failure) ? fullDisk() : Problem.failed(), request);
    }

    /** Whoever sends it again later may succeed, which a plain failure does not say. */
    private static Problem fullDisk() {
        return Problem.unavailable("We have no room to keep this at the moment; nothing was kept.");
    }

    private static boolean isFullDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io
                    && String.valueOf(io.getMessage()).contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }

    private static ResponseEntity<ProblemAnswer> spring(ErrorResponse refused, HttpServletRequest request) {
        var status = HttpStatus.valueOf(refused.getStatusCode().value());
        var problem =
                switch (status) {
                    case NOT_FOUND -> Problem.notFound();
                    case UNSUPPORTED_MEDIA_TYPE -> Problem.unsupported("This path does not read that media type.");
                    case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE ->
                        Problem.spring(status, kebab(status.name()), "This path does not answer that.");
                    default -> Problem.malformed("malformed-request", "The request is not complete.");
                };
        var answer = answer(problem, request);
        var headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.addAll(refused.getHeaders());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    private static ResponseEntity<ProblemAnswer> answer(Problem problem, HttpServletRequest request) {
        var answer = ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == HttpStatus.TOO_MANY_REQUESTS || problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfterSeconds()));
        }
        return answer.body(ProblemAnswer.of(problem, request.getRequestURI()));
    }

    /** Says where the document went wrong without repeating what was sent or naming a class. */
    private static String whatIsWrong(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case DatabindException e
            when !e.getPath().isEmpty() ->
                "'%s' is unknown or does not have the form expected there.".formatted(path(e.getPath()));
            case JacksonException e -> "This is not well-formed JSON.";
            case null, default -> "The body is missing or cannot be read.";
        };
    }

    private static String path(List<JacksonException.Reference> path) {
        var text = new StringBuilder();
        for (var step : path) {
            if (step.getPropertyName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return text.toString().replaceAll("\\p{Cntrl}", "?");
    }

    private static String kebab(@org.jspecify.annotations.Nullable String name) {
        return name == null
                ? "invalid"
                : name.replaceAll("([a-z])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(java.util.Locale.ROOT);
    }
}
