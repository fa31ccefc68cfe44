package org.ledgerdesk.sla.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ledgerdesk.sla.domain.ClockEvent.Step;

/**
 * Warns and breaches what time alone has brought. Each step carries the instant it fell due, not the one at which
 * somebody looked, so that a late sweep changes no figure.
 */
final class TimePassed {

    private final PoliciesInForce policies;
    private final List<ClockEvent> steps = new ArrayList<>();

    private TimePassed(PoliciesInForce policies) {
        this.policies = policies;
    }

    static List<ClockEvent> until(Instant now, Clocks clocks, PoliciesInForce policies) {
        var passed = new TimePassed(policies);
        clocks.open().forEach(clock -> passed.look(clock, now));
        return passed.steps;
    }

    private void look(Clock clock, Instant now) {
        var course = clock.course();
        if (course == null || clock.marks().breached() != null) {
            return;
        }
        if (clock.marks().warned() == null && !course.warnAt().isAfter(now)) {
            steps.add(new ClockEvent.ClockWarned(
                    step(clock, course.warnAt()), course.due(), tellings(clock).ofWarning()));
        }
        if (course.lateAfter() != null && course.lateAfter().isBefore(now)) {
            steps.add(new ClockEvent.ClockBreached(
                    step(clock, course.lateAfter()),
                    course.due(),
                    tellings(clock).ofBreach()));
        }
    }

    private Tellings tellings(Clock clock) {
        return policies.tellings(clock.last().policyVersion());
    }

    private static Step step(Clock clock, Instant at) {
        var last = clock.last();
        return new Step(
                last.reference(),
                last.clockId(),
                last.kind(),
                at,
                last.cause(),
                last.policyVersion(),
                last.calendarVersion());
    }
}
