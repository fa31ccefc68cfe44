package org.ledgerdesk.ticket.domain;

/** Who may read a response: everybody involved, or staff alone. */
public enum Visibility {
    PUBLIC,
    INTERNAL
}
