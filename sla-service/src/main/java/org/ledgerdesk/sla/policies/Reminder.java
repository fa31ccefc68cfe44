package org.ledgerdesk.sla.policies;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Telling;
import org.ledgerdesk.sla.domain.Telling.Whom;
import org.ledgerdesk.sla.domain.Tellings;

/** One of a policy's steps as it is written and stored: who is told how long after which transition. */
record Reminder(On on, int afterMinutes, List<Whom> tell) {

    static final int LONGEST_WAIT = 7 * 24 * 60;

    enum On {
        WARNED,
        BREACHED
    }

    /** {@link Tellings#USUAL} as it is written. */
    static final List<Reminder> USUAL = Stream.concat(
                    written(On.WARNED, Tellings.USUAL.ofWarning()), written(On.BREACHED, Tellings.USUAL.ofBreach()))
            .toList();

    private static Stream<Reminder> written(On on, List<Telling> tellings) {
        return tellings.stream().map(telling -> new Reminder(on, telling.afterMinutes(), telling.to()));
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
