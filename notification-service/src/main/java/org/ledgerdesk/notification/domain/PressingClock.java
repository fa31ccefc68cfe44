package org.ledgerdesk.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise whose time runs out or has run out, folded from its steps since: what was true when a mail was planned need not
 * be any more when it is written.
 *
 * @param dueAt null while it stands still
 * @param warnAt from when little time is left; null while it stands still
 * @param lateSince null unless it is broken
 */
public record PressingClock(
        String id,
        String reference,
        String kind,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant lateSince) {

    public static PressingClock of(ClockFact.Pressed fact) {
        return fact.isBreach()
                ? new PressingClock(fact.clockId(), fact.reference(), fact.kind(), fact.dueAt(), null, fact.at())
                : new PressingClock(fact.clockId(), fact.reference(), fact.kind(), fact.dueAt(), fact.at(), null);
    }

    /** A breach is final for what happened after it; what happened in time, and became known later, takes it back. */
    public PressingClock after(ClockFact.Moved fact) {
        var stillLate = lateSince != null && lateSince.isBefore(fact.at()) ? lateSince : null;
        return new PressingClock(
                id, reference, kind, stillLate == null ? fact.dueAt() : dueAt, fact.warnAt(), stillLate);
    }

    /** Whether what a mail of that purpose says is true. */
    public boolean is(Purpose purpose, Instant now) {
        return purpose == Purpose.PROMISE_BROKEN
                ? lateSince != null
                : lateSince == null && dueAt != null && warnAt != null && !warnAt.isAfter(now);
    }
}
