package org.ledgerdesk.sla.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is promised to whom from when on: all versions of the desk's policy and of its organisations' own. */
public interface PoliciesInForce {

    /** By what a ticket of that organisation is judged at that instant, the calendars of then included. */
    Policy at(@Nullable String organisation, Instant instant);

    /** When another version of the policy or of one of its calendars takes effect: after the one, not after the other. */
    default List<Instant> changes(@Nullable String organisation, Instant after, Instant until) {
        return List.of();
    }

    /** Who is told of a clock that goes by this version. */
    default Tellings tellings(int policyVersion) {
        return Tellings.USUAL;
    }
}
