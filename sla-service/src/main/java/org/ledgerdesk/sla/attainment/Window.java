package org.ledgerdesk.sla.attainment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** From when, inclusive, to when, exclusive, something is looked at. */
public record Window(Instant from, Instant to) {

    private static final int USUAL_WEEKS = 7;
    private static final Duration LONGEST = Duration.ofDays(366 * 10);

    public static Window between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw Problem.rule("to", "window-empty", "A window begins before it ends.");
        }
        if (LONGEST.compareTo(Duration.between(from, to)) < 0) {
            throw Problem.rule("from", "window-too-long", "A window is ten years at most.");
        }
        return new Window(from, to);
    }

    /** What is not asked for: up to the end of this week, and seven weeks in all. */
    static Window asked(@Nullable Instant from, @Nullable Instant to, Instant now, DeskWeeks weeks) {
        var end = to == null ? weeks.start(now, 1) : to;
        var begin = from == null ? weeks.start(end.minusNanos(1), 1 - USUAL_WEEKS) : from;
        return between(begin, end);
    }
}
