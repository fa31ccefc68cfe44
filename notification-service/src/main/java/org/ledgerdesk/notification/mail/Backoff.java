package org.ledgerdesk.notification.mail;

import java.time.Duration;

/** How long to wait before the next attempt: doubling from a second to an hour. */
public final class Backoff {

    private Backoff() {}

    public static Duration after(int attempts) {
        return Duration.ofSeconds(Math.min(3_600, 1L << Math.clamp(attempts - 1, 0, 12)));
    }
}
