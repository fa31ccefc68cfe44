package org.ledgerdesk.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step in the life of a clock. The stored names of these are pinned in {@code StoredClockEvents}. */
public sealed interface ClockEvent {

    Step step();

    /**
     * What every step tells.
     *
     * @param at business time of the step, whenever it was noticed
     * @param cause id of the ticket event it follows from
     */
    record Step(
            String reference,
            String clockId,
            ClockKind kind,
            Instant at,
            String cause,
            int policyVersion,
            int calendarVersion) {

        Step at(Instant instant, String because) {
            return new Step(reference, clockId, kind, instant, because, policyVersion, calendarVersion);
        }
    }

    /** @param startedAt from when it counts, which is before {@code at} when its target became known later */
    record ClockStarted(Step step, Instant startedAt, Duration target, String calendar, Course course)
            implements ClockEvent {}

    record ClockPaused(Step step, Duration elapsed) implements ClockEvent {}

    /** @param elapsed what has elapsed so far, when it goes on after it was cancelled */
    record ClockResumed(Step step, Course course, @Nullable Duration elapsed) implements ClockEvent {}

    /**
     * @param allowed how much may elapse in all: more than the target when the priority was raised late
     * @param course null while it stands still
     * @param startedAt from when it counts now, if that has changed
     */
    record ClockRetargeted(
            Step step,
            Duration target,
            Duration allowed,
            Duration elapsed,
            String calendar,
            @Nullable Course course,
            @Nullable Instant startedAt)
            implements ClockEvent {}

    /** @param tell who of staff is told of it; warnings from before this was kept leave it to their readers */
    record ClockWarned(Step step, Instant due, @Nullable List<Telling> tell) implements ClockEvent {}

    /** Also takes back a breach that was noticed before a timely act became known. */
    record ClockMet(Step step, Duration elapsed) implements ClockEvent {}

    /** @param tell who of staff is told of it; breaches from before this was kept leave it to their readers */
    record ClockBreached(Step step, Instant due, @Nullable List<Telling> tell) implements ClockEvent {}

    /** The late end of a breached clock. */
    record ClockStopped(Step step, Duration elapsed) implements ClockEvent {}

    /** @param elapsed what had elapsed by then; clocks cancelled before this was kept have none */
    record ClockCancelled(
            Step step, String reason, @Nullable Duration elapsed) implements ClockEvent {}
}
