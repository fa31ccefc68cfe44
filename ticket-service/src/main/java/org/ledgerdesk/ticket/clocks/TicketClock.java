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
 * A clock folded from its steps, by the same rules as sla-service's own: once breached it stays so, except that what happened
 * before the breach, and became known after it, takes it back.
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
            case PAUSED -> with(PAUSED, at, dueAt, targetMinutes, at, null, null);
            // Also after it had ended: what was done is to be done again, or never was.
            case RESUMED -> with(RUNNING, at, told(step.dueAt()), targetMinutes, null, null, null);
            case RETARGETED -> startingAt(step.startedAt()).retargeted(step);
            case MET -> with(MET, at, dueAt, targetMinutes, null, at, at);
            case BREACHED -> brokenSince(at, told(step.dueAt()), endedAt);
            case STOPPED -> brokenSince(breachedAt, dueAt, at);
            case CANCELLED -> with(CANCELLED, at, dueAt, targetMinutes, null, null, at);
        };
    }

    /** It stands still for as long as nobody can say when it is due. */
    private TicketClock retargeted(ClockStep step) {
        var target = step.targetMinutes() == null ? targetMinutes : step.targetMinutes();
        var paused = step.dueAt() == null ? pausedAt : null;
        return with(paused == null ? RUNNING : PAUSED, step.at(), told(step.dueAt()), target, paused, null, null);
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

    private TicketClock brokenSince(@Nullable Instant since, @Nullable Instant due, @Nullable Instant ended) {
        return new TicketClock(
                reference, clockId, kind, BREACHED, startedAt, due, targetMinutes, null, null, since, ended);
    }

    /** A breach is final for what happens after it; what happened in time, and became known later, takes it back. */
    private TicketClock with(
            ClockState next,
            Instant at,
            @Nullable Instant due,
            @Nullable Integer target,
            @Nullable Instant paused,
            @Nullable Instant met,
            @Nullable Instant ended) {
        var breached = breachedAt != null && breachedAt.isBefore(at) ? breachedAt : null;
        return new TicketClock(
                reference,
                clockId,
                kind,
                breached != null && next != MET ? BREACHED : next,
                startedAt,
                due,
                target,
                paused,
                met,
                breached,
                ended);
    }
}
