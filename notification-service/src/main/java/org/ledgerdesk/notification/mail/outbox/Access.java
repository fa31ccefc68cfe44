package org.ledgerdesk.notification.mail.outbox;

import java.time.Duration;
import java.time.Instant;
import org.ledgerdesk.notification.people.PasswordLink;

/**
 * A way into an account, to be told to its owner.
 *
 * @param reader their name
 * @param invited whether the account is new; otherwise somebody asked for a new password
 */
record Access(String reader, boolean invited, String link, Duration valid, String desk) {

    static Access of(PasswordLink link, String reader, Instant now, String desk) {
        return new Access(reader, link.isInvitation(), link.link(), Duration.between(now, link.validUntil()), desk);
    }

    /** How long the link still works, in the unit one would say it in. */
    String valid(String minutes, String hours, String days) {
        long left = Math.max(1, valid.plusSeconds(59).toMinutes());
        if (left <= 90) {
            return left + " " + minutes;
        }
        return left <= 48 * 60 ? Math.round(left / 60.0) + " " + hours : Math.round(left / 1440.0) + " " + days;
    }

    /** Never the link: it is as good as a password, and records show up in logs. */
    @Override
    public String toString() {
        return "Access[" + reader + "]";
    }
}
