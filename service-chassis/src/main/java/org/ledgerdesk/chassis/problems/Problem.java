package org.ledgerdesk.chassis.problems;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A refusal with its status, its stable kebab-case code and a sentence for people; see design 4, "Conventions". */
public final class Problem extends RuntimeException {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final HttpStatus status;
    private final String code;
    private final List<FieldError> errors;
    private final Duration wait;

    private Problem(HttpStatus status, String code, String detail, List<FieldError> errors) {
        this(status, code, detail, errors, SOON);
    }

    private Problem(HttpStatus status, String code, String detail, List<FieldError> errors, Duration wait) {
        super(detail, null, false, false);
        this.wait = wait;
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    /** One field that broke a rule; {@code field} is its path in the request. */
    public record FieldError(String field, String code, String message) {}

    private static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of());
    }

    /** For what is not there, and for whatever the caller may not see. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here that you may see.");
    }

    public static Problem notSignedIn() {
        return of(HttpStatus.UNAUTHORIZED, "not-signed-in", "Sign in, or send a token.");
    }

    public static Problem forbidden(String code, String detail) {
        return of(HttpStatus.FORBIDDEN, code, detail);
    }

    public static Problem malformed(String code, String detail) {
        return of(HttpStatus.BAD_REQUEST, code, detail);
    }

    public static Problem rule(String code, String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    /** A rule that one field broke, so that a form can show it there. */
    public static Problem rule(String field, String code, String detail) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, code, detail, List.of(new FieldError(field, code, detail)));
    }

    public static Problem validation(List<FieldError> errors) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "validation-failed", "Some fields need another look.", errors);
    }

    public static Problem conflict(String code, String detail) {
        return of(HttpStatus.CONFLICT, code, detail);
    }

    /** For an {@code If-Match} that names an older version. */
    public static Problem stale() {
        return of(
                HttpStatus.PRECONDITION_FAILED, "changed-since-you-looked", "This has changed since you looked at it.");
    }

    public static Problem tooLarge(String detail) {
        return of(HttpStatus.CONTENT_TOO_LARGE, "too-large", detail);
    }

    public static Problem unsupported(String detail) {
        return of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", detail);
    }

    public static Problem tooMany(String detail) {
        return tooMany(detail, SOON);
    }

    /** @param wait after which a try may succeed; the answer's {@code Retry-After} */
    public static Problem tooMany(String detail, Duration wait) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail, List.of(), wait);
    }

    public static Problem unavailable(String detail) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", detail);
    }

    /** For what Spring refused before any code of ours ran. */
    static Problem spring(HttpStatus status, String code, String detail) {
        return of(status, code, detail);
    }

    static Problem failed() {
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "failed",
                "Something went wrong on our side. Look whether what you asked has happened before you try again.");
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Whole seconds, rounded up, so that whoever waits as told does not come too early. */
    long retryAfterSeconds() {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }

    public List<FieldError> errors() {
        return errors;
    }
}
