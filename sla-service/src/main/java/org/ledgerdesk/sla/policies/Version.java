package org.ledgerdesk.sla.policies;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One save of a policy or a calendar; what is saved never changes.
 *
 * @param takenBack whether it ends the organisation's own, so that the desk's holds for it again
 * @param organisation whose own it is; null for the desk's
 * @param savedBy id of a person; null for what came with the desk
 * @param document what is promised, or what was until it was taken back
 */
record Version<T>(
        int number,
        @Nullable String organisation,
        Instant validFrom,
        Instant savedAt,
        @Nullable String savedBy,
        boolean takenBack,
        T document) {

    /** The later it takes effect, the more it counts; of two that take effect at once, the one saved last. */
    static <T> Comparator<Version<T>> byWeight() {
        return Comparator.comparing((Version<T> version) -> version.validFrom()).thenComparing(Version::number);
    }

    boolean isOf(@Nullable String owner) {
        return organisation == null ? owner == null : organisation.equals(owner);
    }
}
