package org.ledgerdesk.sla.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When what happened to a clock; null where it did not. */
public record Marks(
        @Nullable Instant paused,
        @Nullable Instant warned,
        @Nullable Instant breached,
        @Nullable Instant met,
        @Nullable Instant stopped,
        @Nullable Instant cancelled) {

    static final Marks NONE = new Marks(null, null, null, null, null, null);

    Marks paused(Instant at) {
        return new Marks(at, warned, stillBreached(at), met, stopped, cancelled);
    }

    /** Also after it had ended: what was done is to be done again, or never was. */
    Marks running(Instant at) {
        return new Marks(null, warned, stillBreached(at), null, null, null);
    }

    /** Only what is open is promised anew; what was known to have ended is known better now. */
    Marks retargeted(Instant at, boolean standing) {
        return new Marks(standing ? paused : null, warned, stillBreached(at), null, null, null);
    }

    Marks warned(Instant at) {
        return new Marks(paused, at, breached, met, stopped, cancelled);
    }

    Marks breached(Instant at) {
        return new Marks(paused, warned, at, met, stopped, cancelled);
    }

    Marks met(Instant at) {
        return new Marks(null, warned, stillBreached(at), at, null, null);
    }

    Marks stopped(Instant at) {
        return new Marks(null, warned, breached, null, at, null);
    }

    Marks cancelled(Instant at) {
        return new Marks(null, warned, stillBreached(at), null, null, at);
    }

    /** A breach is final for what happens after it; what happened in time, and became known later, takes it back. */
    boolean brokenBefore(Instant at) {
        return breached != null && breached.isBefore(at);
    }

    /** When it ended. */
    Optional<Instant> end() {
        return Stream.of(met, stopped, cancelled).flatMap(Stream::ofNullable).findFirst();
    }

    private @Nullable Instant stillBreached(Instant at) {
        return brokenBefore(at) ? breached : null;
    }
}
