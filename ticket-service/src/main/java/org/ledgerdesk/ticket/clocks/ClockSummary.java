package org.ledgerdesk.ticket.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock as a ticket's page shows it; all its steps are sla-service's to tell. */
public record ClockSummary(
        String kind,
        ClockState state,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Integer targetMinutes,
        @Nullable Instant pausedAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt) {}
