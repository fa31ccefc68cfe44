package org.ledgerdesk.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** A page of mails, newest first; its cursor says where the next one begins. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final String MARK = "mail:";

    /** @param found one more than the limit when there is a next page */
    public static <T> Page<T> of(List<T> found, int limit, ToLongFunction<T> place) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var shown = found.subList(0, limit);
        var mark = MARK + place.applyAsLong(shown.getLast());
        return new Page<>(
                List.copyOf(shown),
                Base64.getUrlEncoder().withoutPadding().encodeToString(mark.getBytes(StandardCharsets.UTF_8)));
    }

    public static int limit(@Nullable Integer wanted) {
        if (wanted == null) {
            return USUAL;
        }
        if (wanted < 1 || wanted > MOST) {
            throw Problem.malformed("limit-malformed", "A limit lies between 1 and " + MOST + ".");
        }
        return wanted;
    }

    /** The place before which the page begins. */
    public static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            var mark = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (mark.startsWith(MARK)) {
                return Long.parseLong(mark.substring(MARK.length()));
            }
        } catch (IllegalArgumentException notOurs) {
            throw malformed();
        }
        throw malformed();
    }

    private static Problem malformed() {
        return Problem.malformed("cursor-malformed", "This cursor is not one of ours.");
    }
}
