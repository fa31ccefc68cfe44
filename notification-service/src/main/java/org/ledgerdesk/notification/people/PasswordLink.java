package org.ledgerdesk.notification.people;

import java.time.Instant;

/** A one-time link with which its person chooses a password; fetched only to be mailed to them. */
public record PasswordLink(String personId, String purpose, String link, Instant validUntil) {

    public boolean isInvitation() {
        return "INVITATION".equals(purpose);
    }

    /** Never the link: it is as good as a password, and records show up in logs. */
    @Override
    public String toString() {
        return "PasswordLink[" + personId + "]";
    }
}
