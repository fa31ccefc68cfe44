package org.ledgerdesk.sla.calculations;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** Reads the pieces of what was sent and says which one is wrong, and why. */
public final class Parts {

    /** Outside of it zones have no rules worth asking for, and a question would cost more than it is worth. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Parts() {}

    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.rule(field, "required", "'%s' is missing.".formatted(field));
        }
        return value;
    }

    static void absent(String field, @Nullable Object value, Calculation.Op op) {
        if (value != null) {
            throw Problem.rule(field, "not-for-this-operation", "%s takes no '%s'.".formatted(op, field));
        }
    }

    public static <T> T parsed(
            String field, String code, @Nullable String text, Function<String, T> reading, String expected) {
        try {
            return reading.apply(required(field, text));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw Problem.rule(field, code, "'%s' must be %s.".formatted(field, expected));
        }
    }

    public static Instant instant(String field, @Nullable String text) {
        var instant = parsed(field, "invalid-instant", text, Instant::parse, "an instant such as 2026-11-16T09:00:00Z");
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw Problem.rule(field, "out-of-range", "'%s' must lie in the years 1900 to 2199.".formatted(field));
        }
        return instant;
    }

    public static <T> List<T> list(String field, @Nullable List<T> list, int most) {
        if (list == null) {
            return List.of();
        }
        if (list.size() > most) {
            throw Problem.rule(field, "too-many", "'%s' has more than %d entries.".formatted(field, most));
        }
        return list;
    }

    static List<String> pair(String field, @Nullable List<String> pair) {
        var both = required(field, pair);
        if (both.size() != 2) {
            throw Problem.rule(field, "invalid-interval", "'%s' must be two values, from and to.".formatted(field));
        }
        return List.of(required(field, both.getFirst()), required(field, both.getLast()));
    }
}
