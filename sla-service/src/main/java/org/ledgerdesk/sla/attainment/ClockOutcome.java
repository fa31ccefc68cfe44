package org.ledgerdesk.sla.attainment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Clock;
import org.ledgerdesk.sla.domain.ClockKind;

/**
 * What has become of a clock so far, whoever judged it.
 *
 * @param elapsedMinutes what it took in the end; null while it is not done, and when it never was
 */
public record ClockOutcome(
        String clockId,
        String reference,
        ClockKind kind,
        Clock.State state,
        long targetMinutes,
        @Nullable Instant outcomeAt,
        @Nullable Integer elapsedMinutes,
        @Nullable Integer targetPercent) {

    public static ClockOutcome of(Clock clock) {
        var row = ClockRow.of(clock);
        return new ClockOutcome(
                row.clockId(),
                row.reference(),
                row.kind(),
                row.state(),
                row.targetMinutes(),
                row.outcomeAt(),
                whole(row.elapsedMinutes()),
                whole(row.targetPercent()));
    }

    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }

    /** Kept, broken or cancelled. */
    public boolean isDecided() {
        return outcomeAt != null;
    }
}
