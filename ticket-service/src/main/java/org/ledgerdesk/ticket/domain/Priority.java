package org.ledgerdesk.ticket.domain;

/** How urgent a ticket is, P1 first; only a person assesses it. */
public enum Priority {
    P1,
    P2,
    P3,
    P4
}
