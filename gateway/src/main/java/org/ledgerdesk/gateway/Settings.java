package org.ledgerdesk.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What an operator decides about this gateway; it refuses to start with a secret that anybody could guess. */
@ConfigurationProperties("ledgerdesk")
public record Settings(
        URI publicUrl,
        String clientSecret,
        Path portal,
        Services services,
        Duration answerWithin,
        Duration uploadWithin,
        Session session,
        Limits limits) {

    private static final int SHORTEST_SECRET = 16;

    public Settings {
        if (clientSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "LEDGERDESK_CLIENT_SECRET must have at least %d characters".formatted(SHORTEST_SECRET));
        }
    }

    /** Where each service listens. */
    public record Services(URI identity, URI ticket, URI sla, URI notification, URI allowance) {}

    /** How long a browser stays signed in without a request, and at most. */
    public record Session(boolean cookieSecure, Duration idle, Duration absolute) {

        /** The prefix makes browsers refuse the cookie from anywhere but this very host over TLS. */
        public String cookieName() {
            return cookieSecure ? "__Host-ledgerdesk" : "ledgerdesk";
        }
    }

    public record Limits(Limit caller, Limit door) {}

    /** So many requests at once, then so many a second. */
    public record Limit(double perSecond, int burst) {}
}
