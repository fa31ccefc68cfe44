package org.ledgerdesk.gateway.problems;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A refusal by the gateway itself, with the same codes that the services use (their chassis' {@code problems}). */
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final Map<String, String> headers;

    private Problem(HttpStatus status, String code, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }

    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, Map.of());
    }

    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here that you may see.");
    }

    public static Problem notSignedIn() {
        return unauthorised("not-signed-in", "Sign in, or send a token.");
    }

    public static Problem badToken() {
        return unauthorised("token-refused", "This token is not, or no longer, valid.");
    }

    private static Problem unauthorised(String code, String detail) {
        return new Problem(HttpStatus.UNAUTHORIZED, code, detail, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    /** Without a challenge: a browser's own password window would be no help here. */
    public static Problem wrongCredentials() {
        return of(HttpStatus.UNAUTHORIZED, "wrong-credentials", "This address and password do not belong together.");
    }

    public static Problem forgery() {
        return of(HttpStatus.FORBIDDEN, "csrf-token-missing", "Send the XSRF-TOKEN cookie's value as X-XSRF-TOKEN.");
    }

    public static Problem malformed(String code, String detail) {
        return of(HttpStatus.BAD_REQUEST, code, detail);
    }

    public static Problem tooLarge(String detail) {
        return of(HttpStatus.CONTENT_TOO_LARGE, "too-large", detail);
    }

    public static Problem tooMany(Duration wait) {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "That was more than we take at once; please wait a moment.",
                retryAfter(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    public static Problem unavailable() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                "This part of the desk does not answer just now; please try again in a moment.",
                retryAfter(2));
    }

    public static Problem tooSlow() {
        return of(
                HttpStatus.GATEWAY_TIMEOUT,
                "service-timeout",
                "This part of the desk took too long; look whether it happened before you try again.");
    }

    public static Problem failed() {
        return of(HttpStatus.INTERNAL_SERVER_ERROR, "failed", "Something went wrong on our side. Please try again.");
    }

    /** The problem that lies at the bottom of what a library wrapped around it. */
    public static @Nullable Problem in(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    private static Map<String, String> retryAfter(long seconds) {
        return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
