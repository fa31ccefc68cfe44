package org.ledgerdesk.ticket.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in a clock's life, as sla-service tells it; what a step does not say is null. */
public record ClockStep(
        Type type,
        String reference,
        String clockId,
        String kind,
        Instant at,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Integer targetMinutes) {

    /** The steps that change what we show; of others we need not know. */
    public enum Type {
        STARTED,
        PAUSED,
        RESUMED,
        RETARGETED,
        MET,
        BREACHED,
        STOPPED,
        CANCELLED
    }
}
