package org.ledgerdesk.notification.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of one promise about a ticket, as far as mails need it. */
public sealed interface ClockFact {

    String clockId();

    Instant at();

    /** Time runs out, or has run out: somebody is to be told. */
    record Pressed(
            String eventId,
            String clockId,
            String reference,
            String kind,
            Instant at,
            Purpose purpose,
            @Nullable Instant dueAt,
            List<Telling> telling)
            implements ClockFact {

        public boolean isBreach() {
            return purpose == Purpose.PROMISE_BROKEN;
        }
    }

    /** It goes on otherwise than before, or stands still; null is an instant that is not known, because it does. */
    record Moved(
            String clockId,
            Instant at,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt) implements ClockFact {}

    /** Kept, given up, or broken and done at last. */
    record Ended(String clockId, Instant at) implements ClockFact {}
}
