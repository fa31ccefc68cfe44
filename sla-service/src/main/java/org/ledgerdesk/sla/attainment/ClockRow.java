package org.ledgerdesk.sla.attainment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Clock;
import org.ledgerdesk.sla.domain.ClockKind;

/**
 * A clock as its row tells it, but for the dimensions.
 *
 * @param countedSeconds elapsed up to {@code runningSince}, or for good when that is null
 * @param outcomeAt when it was kept, broken or cancelled; null while that is open
 * @param elapsedMinutes what it took in the end, also when that was too long; null while it is not done, and when it never was
 * @param targetPercent the same as a share of the target, rounded up, so that what was late is never 100
 */
record ClockRow(
        String clockId,
        String reference,
        ClockKind kind,
        Clock.State state,
        boolean open,
        Instant startedAt,
        @Nullable Instant dueAt,
        long targetMinutes,
        long allowedSeconds,
        long countedSeconds,
        @Nullable Instant runningSince,
        String calendar,
        int calendarVersion,
        int policyVersion,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant outcomeAt,
        @Nullable Long elapsedMinutes,
        @Nullable Long targetPercent) {

    static ClockRow of(Clock clock) {
        var marks = clock.marks();
        var last = clock.last();
        var course = clock.course();
        boolean done = marks.met() != null || marks.stopped() != null;
        return new ClockRow(
                clock.id(),
                last.reference(),
                clock.kind(),
                clock.state(),
                clock.isOpen(),
                clock.startedAt(),
                clock.due(),
                clock.target().toMinutes(),
                clock.allowed().toSeconds(),
                clock.counted().toSeconds(),
                course == null ? null : course.since(),
                clock.calendar(),
                last.calendarVersion(),
                last.policyVersion(),
                marks.met(),
                marks.breached(),
                marks.stopped(),
                marks.cancelled(),
                outcomeAt(clock),
                done ? clock.counted().toMinutes() : null,
                done ? percent(clock.counted(), clock.target()) : null);
    }

    /** A breach stays the outcome whatever follows, but for a timely act that became known later. */
    private static @Nullable Instant outcomeAt(Clock clock) {
        return switch (clock.state()) {
            case MET -> clock.marks().met();
            case BREACHED -> clock.marks().breached();
            case CANCELLED -> clock.marks().cancelled();
            case RUNNING, PAUSED -> null;
        };
    }

    private static long percent(Duration elapsed, Duration target) {
        return Math.ceilDiv(100 * elapsed.toMillis(), target.toMillis());
    }
}
