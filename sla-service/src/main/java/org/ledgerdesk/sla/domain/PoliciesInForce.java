package org.ledgerdesk.sla.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is promised to whom from when on: all versions of the desk's policy and of its organisations' own. */
public interface PoliciesInForce {

    /** By what a ticket of that organisation is judged at that instant, the calendars of then included. */
    Policy at(@Nullable String organisation, Instant instant);

    /** What changes the promises of that organisation's tickets: after the one instant, not after the other, in order. */
    default List<Edit> changes(@Nullable String organisation, Instant after, Instant until) {
        return List.of();
    }

    /** Who is told of a clock that goes by this version. */
    default Tellings tellings(int policyVersion) {
        return Tellings.USUAL;
    }
}
