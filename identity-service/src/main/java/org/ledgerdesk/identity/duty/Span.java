package org.ledgerdesk.identity.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.ledgerdesk.chassis.problems.Problem;

/** A time from which and to which something holds, as typed by people. */
record Span(Instant from, Instant to) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** @throws Problem 422 for a span that ends before it begins, is longer than that, or is not of our days */
    static Span of(Instant from, Instant to, Duration longest) {
        if (isStrange(from) || isStrange(to)) {
            throw Problem.rule("from", "bad-time", "This is not a time of our days.");
        }
        if (!from.isBefore(to)) {
            throw Problem.rule("to", "ends-before-it-begins", "The end lies after the beginning.");
        }
        if (Duration.between(from, to).compareTo(longest) > 0) {
            throw Problem.rule("to", "too-long", "At most " + longest.toDays() + " days at once.");
        }
        return new Span(from, to);
    }

    /** A parameter of a search; 400 for a time that no table could hold. */
    static Instant inOurDays(Instant instant) {
        if (isStrange(instant)) {
            throw Problem.malformed("malformed-parameter", "This is not a time of our days.");
        }
        return instant;
    }

    private static boolean isStrange(Instant instant) {
        return instant.isBefore(EARLIEST) || instant.isAfter(LATEST);
    }

    /** The same hours on the clock some weeks later, also when summer time begins or ends meanwhile. */
    Span weeksLater(int weeks, ZoneId zone) {
        return new Span(
                from.atZone(zone).plusWeeks(weeks).toInstant(),
                to.atZone(zone).plusWeeks(weeks).toInstant());
    }
}
