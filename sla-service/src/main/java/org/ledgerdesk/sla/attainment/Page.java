package org.ledgerdesk.sla.attainment;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** One page of a list; {@code nextCursor} is null on the last one. */
record Page<T>(List<T> items, @Nullable String nextCursor) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** How many items it has: 50 unless asked. */
    static int size(@Nullable Integer asked) {
        if (asked != null && (asked < 1 || asked > MOST)) {
            throw Problem.rule("limit", "limit-out-of-range", "A page has 1 to 200 items.");
        }
        return asked == null ? USUAL : asked;
    }

    /** Of one row more than the page holds, read to know whether there is a next page without counting. */
    static <R, T> Page<T> of(List<R> rows, int size, Function<R, T> item, Function<R, Position> position) {
        var shown = rows.subList(0, Math.min(size, rows.size()));
        var next = rows.size() > size ? position.apply(shown.getLast()).cursor() : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }
}
