package org.ledgerdesk.ticket.domain;

/** Where a ticket stands; one that is {@code MERGED} goes on as its original. */
public enum Status {
    NEW,
    OPEN,
    AWAITING_RESPONSE,
    RESOLVED,
    CLOSED,
    MERGED;

    /** Whether the work is done: such a ticket takes no more work until it is reopened. */
    public boolean isDone() {
        return this == RESOLVED || this == CLOSED || this == MERGED;
    }
}
