package org.ledgerdesk.gateway.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever stops a request inside Spring MVC, a controller's or a proxied one, into a problem answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResolver implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);

    private final ProblemWriter writer;

    ProblemResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    /** An answer already under way is cut off: a problem glued to half a file would make it look whole. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted()) {
            return null;
        }
        try {
            writer.write(request, response, problemOf(failure, request));
        } catch (IOException gone) {
            log.debug("The caller left before the refusal", gone);
        }
        return new ModelAndView();
    }

    static Problem problemOf(Exception failure, HttpServletRequest request) {
        var problem = Problem.in(failure);
        if (problem != null) {
            return problem;
        }
        return switch (failure) {
            case HttpMessageNotReadableException e ->
                Problem.malformed("malformed-request", "The body is not the JSON that is expected here.");
            case ErrorResponse e
            when e.getStatusCode().is4xxClientError() ->
                refused(e.getStatusCode().value());
            case DataAccessException e -> unavailable(request, e);
            case TransactionException e -> unavailable(request, e);
            default -> {
                log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
                yield Problem.failed();
            }
        };
    }

    /** What Spring or Tomcat refused before any code of ours ran. */
    static Problem refused(int statusCode) {
        var status = HttpStatus.valueOf(statusCode);
        return switch (status) {
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED ->
                Problem.of(status, "method-not-allowed", "This path does not answer to that method.");
            case NOT_ACCEPTABLE -> Problem.of(status, "not-acceptable", "This path has no answer in that form.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(status, "unsupported-media-type", "This path does not read that media type.");
            case CONTENT_TOO_LARGE -> Problem.tooLarge("This is larger than we take.");
            case FORBIDDEN -> Problem.of(status, "not-allowed", "You may not do this.");
            case UNAUTHORIZED -> Problem.notSignedIn();
            case SERVICE_UNAVAILABLE -> Problem.unavailable();
            default ->
                status.is4xxClientError()
                        ? Problem.malformed("malformed-request", "The request is not well-formed.")
                        : Problem.failed();
        };
    }

    private static Problem unavailable(HttpServletRequest request, Exception failure) {
        log.warn("{} {} found no session store: {}", request.getMethod(), request.getRequestURI(), failure.toString());
        return Problem.unavailable();
    }
}
