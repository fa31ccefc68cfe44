package org.ledgerdesk.chassis.invariants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that must be true of a service's tables at every moment; declare it as a bean. */
public interface Invariant {

    String name();

    /**
     * Looks at some of it, the first after {@code place}.
     *
     * @param place where the last look ended; empty for the first
     */
    Look after(String place);

    /**
     * @param breaches a line for each thing that breaks the invariant
     * @param next where to look on; null when all was looked at
     */
    record Look(
            long counted, List<String> breaches, @Nullable String next) {}
}
