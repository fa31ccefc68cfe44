package org.ledgerdesk.ticket.rows;

import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Standing;

/** The first word in the queue's order: site down, then by priority, where what is still to be assessed counts as P1. */
final class Urgency {

    private static final int SITE_DOWN = 0;

    private Urgency() {}

    static int of(Standing standing) {
        if (standing.siteDown()) {
            return SITE_DOWN;
        }
        var priority = standing.priority();
        return standing.toBeAssessed() || priority == null ? rank(Priority.P1) : rank(priority);
    }

    private static int rank(Priority priority) {
        return priority.ordinal() + 1;
    }
}
