package org.ledgerdesk.notification.people;

import org.jspecify.annotations.Nullable;

/** A person as identity-service knows them now. */
public record Person(
        String id,
        String email,
        String name,
        String kind,
        @Nullable String organisation,
        @Nullable String locale,
        boolean active) {

    public boolean isStaff() {
        return "STAFF".equals(kind);
    }

    /** Somebody who wrote to us and is nobody's client: they cannot sign in to the portal. */
    public boolean isProspect() {
        return "PROSPECT".equals(kind);
    }

    public boolean readsDutch() {
        return locale != null && locale.startsWith("nl");
    }
}
