package org.ledgerdesk.gateway.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.ledgerdesk.gateway.access.Credentials;
import org.ledgerdesk.gateway.session.BrowserSessions;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A write that a foreign page could make a browser send: one that rides on the session cookie, or that signs the browser
 * in. A bearer token is never sent by a browser of its own accord.
 */
record CouldBeForged(BrowserSessions sessions) implements RequestMatcher {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !READS.contains(request.getMethod())
                && Credentials.bearer(request).isEmpty()
                && !path.equals("/oauth2/token")
                && (path.equals("/api/v1/session") || sessions.hasCookie(request));
    }
}
