package org.ledgerdesk.ticket.domain;

/** Who did it: an id that identity-service knows, never a name, so that a fact outlives the person's data. */
public record By(String id, AuthorKind kind) {

    public boolean isClient() {
        return kind == AuthorKind.CLIENT;
    }

    public boolean isStaff() {
        return kind == AuthorKind.STAFF;
    }

    /** Staff, or the desk by itself where a rule of its own acts; not a program that calls us. */
    boolean isDesk() {
        return isStaff() || kind == AuthorKind.SYSTEM;
    }
}
