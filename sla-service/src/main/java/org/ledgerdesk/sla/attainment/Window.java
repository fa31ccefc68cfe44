package org.ledgerdesk.sla.attainment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** From when, inclusive, to when, exclusive, something is looked at. */
public record Window(Instant from, Instant to) {

    private static final int USUAL_WEEKS = 7;
    private static final Duration LONGEST = Duration.ofDays(366 * 10);

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    public static Window between(Instant from, Instant to) {
        possible("from", from);
        possible("to", to);
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
        if (from != null) {
            possible("from", from);
        }
        if (to != null) {
            possible("to", to);
        }
        var end = to == null ? weeks.start(now, 1) : to;
        var begin = from == null ? weeks.start(end.minusNanos(1), 1 - USUAL_WEEKS) : from;
        return between(begin, end);
    }

    boolean contains(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** What is left of it without parts of it, which are in order and apart. */
    List<Window> without(List<Window> parts) {
        var left = new ArrayList<Window>();
        var begin = from;
        for (var part : parts) {
            if (begin.isBefore(part.from)) {
                left.add(new Window(begin, part.from));
            }
            begin = part.to;
        }
        if (begin.isBefore(to)) {
            left.add(new Window(begin, to));
        }
        return left;
    }

    /** No desk was there before, and none will be; what is beyond, not everything that counts time can tell. */
    static void possible(String parameter, Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw Problem.rule(
                    parameter, "instant-out-of-range", "That is not a time anything could have happened at.");
        }
    }
}
