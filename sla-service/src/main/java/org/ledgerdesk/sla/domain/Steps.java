package org.ledgerdesk.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.ClockEvent.Step;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;

/** The steps that a ticket's clocks take at one moment and for one cause, each in force for the next. */
final class Steps {

    private final String reference;
    private final Moment now;
    private final Rule rule;
    private final Calendars calendars;
    private final Clocks clocks;
    private final List<ClockEvent> taken = new ArrayList<>();

    /** When, and what for: the id of a ticket's event, or the name of an edit. */
    record Moment(Instant at, String cause) {}

    Steps(String reference, Clocks clocks, Moment now, Rule rule, Calendars calendars) {
        this.reference = reference;
        this.clocks = clocks.copy();
        this.now = now;
        this.rule = rule;
        this.calendars = calendars;
    }

    Clocks clocks() {
        return clocks;
    }

    List<ClockEvent> taken() {
        return taken;
    }

    void add(ClockEvent event) {
        clocks.evolve(event);
        taken.add(event);
    }

    void passTime(Instant until) {
        if (!rule.timeless()) {
            Judgement.of(clocks, until, rule.policies()).forEach(this::add);
        }
    }

    void cancel(Clock clock, String reason) {
        add(new ClockEvent.ClockCancelled(of(clock), reason, elapsed(clock)));
    }

    /** Goes on from now, with so much of its time used. */
    void resume(Clock clock, Duration counted, @Nullable Duration elapsed) {
        var course = course(its(clock), now.at(), counted, clock.allowed(), clock.target());
        add(new ClockEvent.ClockResumed(of(clock), course, elapsed));
    }

    /** Is kept, or ends late. */
    void end(Clock clock, Duration elapsed) {
        if (clock.marks().breached() == null && elapsed.compareTo(clock.allowed()) <= 0) {
            add(new ClockEvent.ClockMet(of(clock), elapsed));
        } else {
            endLate(clock, elapsed);
        }
    }

    /** What went on with more than its time used was broken at that very instant. */
    void endLate(Clock clock, Duration elapsed) {
        passTime(now.at().plusNanos(1));
        add(new ClockEvent.ClockStopped(of(clock), elapsed));
    }

    void retarget(Clock clock, Duration target, Duration allowed, Duration elapsed, NamedCalendar calendar) {
        var course = clock.course() == null ? null : course(calendar, now.at(), elapsed, allowed, target);
        var step = of(clock.id(), clock.kind(), calendar);
        add(new ClockEvent.ClockRetargeted(step, target, allowed, elapsed, calendar.name(), course, null));
    }

    /** Counts from another moment than before. */
    void move(Clock clock, Instant from) {
        var elapsed = elapsedFrom(clock, from);
        var course =
                clock.course() == null ? null : course(its(clock), now.at(), elapsed, clock.allowed(), clock.target());
        add(new ClockEvent.ClockRetargeted(
                of(clock), clock.target(), clock.allowed(), elapsed, clock.calendar(), course, from));
    }

    /** What lies between the two moments is added or taken off; what stood still since, or counted otherwise, stays as it was. */
    private Duration elapsedFrom(Clock clock, Instant from) {
        var hours = hours(clock);
        var since = clock.course() == null ? now.at() : clock.course().since();
        if (from.isAfter(since)) {
            return hours.elapsed(from, now.at());
        }
        var counted = clock.counted()
                .plus(hours.elapsed(from, clock.startedAt()))
                .minus(hours.elapsed(clock.startedAt(), from));
        return (counted.isNegative() ? Duration.ZERO : counted).plus(hours.elapsed(since, now.at()));
    }

    Duration elapsed(Clock clock) {
        return clock.elapsedAt(now.at(), calendars);
    }

    BusinessCalendar hours(Clock clock) {
        return calendars.hours(clock.calendar(), clock.last().calendarVersion());
    }

    private NamedCalendar its(Clock clock) {
        return new NamedCalendar(clock.calendar(), clock.last().calendarVersion(), hours(clock));
    }

    Course course(NamedCalendar calendar, Instant since, Duration counted, Duration allowed, Duration target) {
        return Course.of(
                calendar.hours(), since, counted, allowed, rule.policy().warnBefore(target));
    }

    /** By the versions the clock goes by. */
    Step of(Clock clock) {
        var last = clock.last();
        return new Step(
                reference,
                clock.id(),
                clock.kind(),
                now.at(),
                now.cause(),
                last.policyVersion(),
                last.calendarVersion());
    }

    /** By the versions in force. */
    Step of(String clockId, ClockKind kind, NamedCalendar calendar) {
        return new Step(
                reference, clockId, kind, now.at(), now.cause(), rule.policy().version(), calendar.version());
    }
}
