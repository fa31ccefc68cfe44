package org.ledgerdesk.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.ClockEvent.Step;

/**
 * One promise about one ticket, as its events tell it.
 *
 * @param last its latest step: the cause and the versions it goes by
 * @param allowed how much may elapse in all: more than the target when the priority was raised late
 * @param counted elapsed up to the course's start, or for good once it stands still or has ended
 * @param course null while it stands still and once it has ended
 * @param due null while it stands still
 */
public record Clock(
        Step last,
        Instant startedAt,
        Duration target,
        Duration allowed,
        String calendar,
        Duration counted,
        @Nullable Course course,
        @Nullable Instant due,
        Marks marks) {

    /** What a reader is told of it. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        BREACHED,
        CANCELLED
    }

    static Clock started(ClockEvent.ClockStarted event) {
        return new Clock(
                event.step(),
                event.startedAt(),
                event.target(),
                event.target(),
                event.calendar(),
                Duration.ZERO,
                event.course(),
                event.course().due(),
                Marks.NONE);
    }

    Clock after(ClockEvent event) {
        var at = event.step().at();
        return switch (event) {
            case ClockEvent.ClockStarted e -> started(e);
            case ClockEvent.ClockPaused e -> course(e.step(), e.elapsed(), null, marks.paused(at));
            case ClockEvent.ClockResumed e ->
                course(e.step(), e.elapsed() == null ? counted : e.elapsed(), e.course(), marks.running(at));
            case ClockEvent.ClockRetargeted e ->
                new Clock(
                        e.step(),
                        e.startedAt() == null ? startedAt : e.startedAt(),
                        e.target(),
                        e.allowed(),
                        e.calendar(),
                        e.elapsed(),
                        e.course(),
                        e.course() == null ? null : e.course().due(),
                        marks.retargeted(at, e.course() == null));
            case ClockEvent.ClockWarned e -> marked(e.step(), marks.warned(at));
            case ClockEvent.ClockBreached e -> marked(e.step(), marks.breached(at));
            case ClockEvent.ClockMet e -> ended(e.step(), e.elapsed(), marks.met(at));
            case ClockEvent.ClockStopped e -> ended(e.step(), e.elapsed(), marks.stopped(at));
            case ClockEvent.ClockCancelled e ->
                ended(e.step(), e.elapsed() == null ? counted : e.elapsed(), marks.cancelled(at));
        };
    }

    private Clock course(Step step, Duration elapsed, @Nullable Course now, Marks then) {
        var dueNow = now == null ? null : now.due();
        return new Clock(step, startedAt, target, allowed, calendar, elapsed, now, dueNow, then);
    }

    private Clock marked(Step step, Marks then) {
        return new Clock(step, startedAt, target, allowed, calendar, counted, course, due, then);
    }

    private Clock ended(Step step, Duration elapsed, Marks then) {
        return new Clock(step, startedAt, target, allowed, calendar, elapsed, null, due, then);
    }

    public String id() {
        return last.clockId();
    }

    public ClockKind kind() {
        return last.kind();
    }

    public State state() {
        if (marks.met() != null) {
            return State.MET;
        }
        // A breach stays a breach, also of a ticket that turned out to be a duplicate.
        if (marks.breached() != null) {
            return State.BREACHED;
        }
        if (marks.cancelled() != null) {
            return State.CANCELLED;
        }
        return marks.paused() != null ? State.PAUSED : State.RUNNING;
    }

    /** Whether it stands as the other does, warned or not, whatever led to it. */
    boolean isAs(Clock other) {
        return figures().equals(other.figures());
    }

    private List<Object> figures() {
        return Arrays.asList(
                state(),
                startedAt,
                target,
                allowed,
                calendar,
                counted,
                course,
                due,
                marks.breached(),
                marks.end(),
                last.policyVersion(),
                last.calendarVersion());
    }

    /** Still waiting for what would end it, late or not. */
    public boolean isOpen() {
        return marks.met() == null && marks.stopped() == null && marks.cancelled() == null;
    }

    /** When the sweep will have something to say about it; null when nothing is to come. */
    public @Nullable Instant nextAt() {
        if (course == null || marks.breached() != null) {
            return null;
        }
        return marks.warned() == null ? course.warnAt() : course.lateAfter();
    }

    public Duration elapsedAt(Instant instant, Calendars calendars) {
        if (course == null) {
            return counted;
        }
        var hours = calendars.hours(calendar, last.calendarVersion());
        return counted.plus(hours.elapsed(course.since(), instant));
    }
}
