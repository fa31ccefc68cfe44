package org.ledgerdesk.identity.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's turn to be on duty.
 *
 * @param series what was entered at once, a week apart
 * @param department null for the whole desk
 * @param zone in which the desk reads its clock
 */
record Shift(
        UUID id, UUID series, Somebody person, @Nullable String department, Instant from, Instant to, ZoneId zone) {

    /** A colleague. */
    record Somebody(UUID id, String name, String email) {}
}
