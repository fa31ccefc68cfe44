package org.ledgerdesk.sla.attainment;

import org.jspecify.annotations.Nullable;

/** A priority as figures are told apart by it: most urgent first, and last those nobody has assessed yet. */
enum Urgency {
    P1,
    P2,
    P3,
    P4,
    UNASSESSED;

    static Urgency of(@Nullable String priority) {
        return priority == null ? UNASSESSED : valueOf(priority);
    }
}
