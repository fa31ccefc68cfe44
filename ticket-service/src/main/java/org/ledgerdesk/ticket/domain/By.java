package org.ledgerdesk.ticket.domain;

/** Who did it: an id that identity-service knows, never a name, so that a fact outlives the person's data. */
public record By(String id, AuthorKind kind) {

    public boolean isClient() {
        return kind == AuthorKind.CLIENT;
    }

    public boolean isStaff() {
        return kind == AuthorKind.STAFF;
    }
}
