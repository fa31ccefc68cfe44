package org.ledgerdesk.ticket.domain;

/** What sort of someone acted: a client, our staff, a program, or the desk by itself. */
public enum AuthorKind {
    CLIENT,
    STAFF,
    MACHINE,
    SYSTEM
}
