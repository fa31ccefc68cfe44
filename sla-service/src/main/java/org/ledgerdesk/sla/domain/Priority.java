package org.ledgerdesk.sla.domain;

/** How urgent a ticket is, most urgent first. */
public enum Priority {
    P1,
    P2,
    P3,
    P4
}
