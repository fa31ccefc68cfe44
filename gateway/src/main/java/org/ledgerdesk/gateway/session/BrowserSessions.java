package org.ledgerdesk.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.ledgerdesk.gateway.Settings;
import org.ledgerdesk.gateway.access.SignedIn;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Who signed in from this browser. Of the person, only the id is kept; everything else is asked for anew. */
@Component
public class BrowserSessions {

    /** Spring Session writes it to a column of its own too, so that a person's sessions can be found. */
    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final String cookie;
    private final Duration absolute;

    BrowserSessions(Settings settings) {
        this.cookie = settings.session().cookieName();
        this.absolute = settings.session().absolute();
    }

    public boolean hasCookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(sent -> sent.getName().equals(cookie));
    }

    /** The person and since when; a session older than any may be ends here, however busy it was. */
    public Optional<SignedIn> signedIn(HttpServletRequest request) {
        if (!hasCookie(request)) {
            return Optional.empty();
        }
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        if (System.currentTimeMillis() - session.getCreationTime() > absolute.toMillis()) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.ofNullable((String) session.getAttribute(PERSON))
                .map(person -> new SignedIn(person, Instant.ofEpochMilli(session.getCreationTime())));
    }

    /** Always a new session with a new id: one planted in the browser beforehand is worth nothing. */
    void begin(HttpServletRequest request, String personId) {
        end(request);
        request.getSession(true).setAttribute(PERSON, personId);
    }

    public void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
