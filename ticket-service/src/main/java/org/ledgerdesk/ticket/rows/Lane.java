package org.ledgerdesk.ticket.rows;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.Standing;
import org.ledgerdesk.ticket.domain.Status;

/** Whose turn it is with an open ticket: whoever triages, whoever works, or the client. */
public enum Lane {
    TRIAGE,
    WORK,
    WAITING;

    /** Null once the ticket is done. To be assessed comes before waiting, for its clock runs on meanwhile. */
    static @Nullable Lane of(Standing standing) {
        if (standing.isDone()) {
            return null;
        }
        if (standing.toBeAssessed()) {
            return TRIAGE;
        }
        return standing.status() == Status.AWAITING_RESPONSE ? WAITING : WORK;
    }
}
