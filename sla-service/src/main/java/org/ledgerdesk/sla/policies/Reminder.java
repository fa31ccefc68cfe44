package org.ledgerdesk.sla.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Telling;
import org.ledgerdesk.sla.domain.Telling.Whom;
import org.ledgerdesk.sla.domain.Tellings;

/** One of a policy's steps as it is written and stored: who is told how long after which transition. */
record Reminder(On on, int afterMinutes, List<Whom> tell) {

    enum On {
        WARNED,
        BREACHED
    }

    /** A policy that names no steps tells the usual people. */
    static Tellings tellings(@Nullable List<Reminder> steps) {
        return steps == null ? Tellings.USUAL : new Tellings(told(steps, On.WARNED), told(steps, On.BREACHED));
    }

    private static List<Telling> told(List<Reminder> steps, On on) {
        return steps.stream()
                .filter(step -> step.on() == on)
                .map(step -> new Telling(step.afterMinutes(), step.tell()))
                .toList();
    }
}
