package org.ledgerdesk.identity.domain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** Part of a list and the way to the next part; a cursor says where to go on, never what may be seen. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** What was asked: at most {@code limit} rows after the row with the key {@code after}. */
    public record Wanted(int limit, @Nullable String after) {

        private static final int USUAL = 50;
        private static final int MOST = 200;

        public static Wanted of(@Nullable Integer limit, @Nullable String cursor) {
            if (limit != null && (limit < 1 || limit > MOST)) {
                throw Problem.rule("limit", "limit-out-of-range", "A page has 1 to " + MOST + " items.");
            }
            return new Wanted(limit == null ? USUAL : limit, cursor == null ? null : decode(cursor));
        }

        /** One more than wanted, so that the last page is known to be the last without counting. */
        public int rows() {
            return limit + 1;
        }

        public <T> Page<T> page(List<T> rows, Function<T, String> key) {
            if (rows.size() <= limit) {
                return new Page<>(rows, null);
            }
            var items = rows.subList(0, limit);
            return new Page<>(items, encode(key.apply(items.getLast())));
        }

        private static String encode(String key) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        }

        private static String decode(String cursor) {
            try {
                return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw Problem.malformed("bad-cursor", "This cursor is not one of ours.");
            }
        }
    }

    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), nextCursor);
    }
}
