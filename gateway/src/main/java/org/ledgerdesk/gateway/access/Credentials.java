package org.ledgerdesk.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads what a request shows of its sender, and remembers on it what its service shall see instead. */
public final class Credentials {

    private static final String BEARER = "Bearer ";
    private static final String PASS_ON = Credentials.class.getName() + ".passOn";

    private Credentials() {}

    /** The token of a {@code Bearer} header; such a request needs no CSRF token and no session. */
    public static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    static void passOn(HttpServletRequest request, String authorization) {
        request.setAttribute(PASS_ON, authorization);
    }

    static void passOnToken(HttpServletRequest request, String token) {
        passOn(request, BEARER + token);
    }

    /** The {@code Authorization} header for the service, when there is to be one. */
    public static Optional<String> toPassOn(HttpServletRequest request) {
        @Nullable Object value = request.getAttribute(PASS_ON);
        return Optional.ofNullable((String) value);
    }
}
