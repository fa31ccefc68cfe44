package org.ledgerdesk.identity.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Somebody of the staff is not at work. */
record Absence(UUID id, Shift.Somebody person, Instant from, Instant to, Reason reason, ZoneId zone) {

    /** As much as colleagues need to know: illness is nobody's business, so it has no word of its own. */
    enum Reason {
        HOLIDAY,
        TRAINING,
        UNAVAILABLE
    }
}
