package org.ledgerdesk.ticket.clocks;

import static org.ledgerdesk.ticket.clocks.ClockState.BREACHED;
import static org.ledgerdesk.ticket.clocks.ClockState.CANCELLED;
import static org.ledgerdesk.ticket.clocks.ClockState.MET;
import static org.ledgerdesk.ticket.clocks.ClockState.PAUSED;
import static org.ledgerdesk.ticket.clocks.ClockState.RUNNING;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clock folded from its steps. Once breached it stays so, except that meeting it takes back a breach that was called
 * before a timely answer became known.
 *
 * @param endedAt when it stopped counting, however it ended
 */
record TicketClock(
        String reference,
        String clockId,
        String kind,
        ClockState state,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Integer targetMinutes,
        @Nullable Instant pausedAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt) {

    static TicketClock after(@Nullable TicketClock before, ClockStep step) {
        if (step.type() == ClockStep.Type.STARTED) {
            var since = step.startedAt() == null ? step.at() : step.startedAt();
            return new TicketClock(
                    step.reference(),
                    step.clockId(),
                    step.kind(),
                    RUNNING,
                    since,
                    step.dueAt(),
                    step.targetMinutes(),
                    null,
                    null,
                    null,
                    null);
        }
        return Objects.requireNonNull(before, () -> "Clock " + step.clockId() + " has not started")
                .after(step);
    }

    private TicketClock after(ClockStep step) {
        var at = step.at();
        return switch (step.type()) {
            case STARTED -> this;
            case PAUSED -> with(unlessBreached(PAUSED), dueAt, targetMinutes, at, metAt, breachedAt, endedAt);
            case RESUMED ->
                // It may have been cancelled before: the merge of its ticket was undone.
                with(unlessBreached(RUNNING), told(step.dueAt()), targetMinutes, null, metAt, breachedAt, null);
            case RETARGETED ->
                startingAt(step.startedAt())
                        .with(
                                state,
                                told(step.dueAt()),
                                step.targetMinutes() == null ? targetMinutes : step.targetMinutes(),
                                pausedAt,
                                metAt,
                                breachedAt,
                                endedAt);
            case MET -> with(MET, dueAt, targetMinutes, null, at, null, at);
            case BREACHED -> with(BREACHED, told(step.dueAt()), targetMinutes, null, metAt, at, endedAt);
            case STOPPED -> with(state, dueAt, targetMinutes, null, metAt, breachedAt, at);
            case CANCELLED -> with(unlessBreached(CANCELLED), dueAt, targetMinutes, null, metAt, breachedAt, at);
        };
    }

    private ClockState unlessBreached(ClockState next) {
        return state == BREACHED ? BREACHED : next;
    }

    private @Nullable Instant told(@Nullable Instant due) {
        return due == null ? dueAt : due;
    }

    private TicketClock startingAt(@Nullable Instant start) {
        return start == null
                ? this
                : new TicketClock(
                        reference,
                        clockId,
                        kind,
                        state,
                        start,
                        dueAt,
                        targetMinutes,
                        pausedAt,
                        metAt,
                        breachedAt,
                        endedAt);
    }

    private TicketClock with(
            ClockState next,
            @Nullable Instant due,
            @Nullable Integer target,
            @Nullable Instant paused,
            @Nullable Instant met,
            @Nullable Instant breached,
            @Nullable Instant ended) {
        return new TicketClock(reference, clockId, kind, next, startedAt, due, target, paused, met, breached, ended);
    }
}
