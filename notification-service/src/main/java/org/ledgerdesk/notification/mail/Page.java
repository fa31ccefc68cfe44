package org.ledgerdesk.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** A page of mails, newest first; its cursor says where the next one begins. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final String MARK = "mail:";
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,40}");

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

    /** A reference that is looked for; what cannot be one is not looked for at all. */
    public static @Nullable String reference(@Nullable String wanted) {
        if (wanted != null && !REFERENCE.matcher(wanted).matches()) {
            throw Problem.malformed("reference-malformed", "A reference looks like HD-00042.");
        }
        return wanted;
    }

    /** A state that is looked for; Spring's own reading would take a blank or a control character for none. */
    public static <E extends Enum<E>> @Nullable String state(Class<E> states, @Nullable String wanted) {
        if (wanted != null
                && EnumSet.allOf(states).stream()
                        .noneMatch(state -> state.name().equals(wanted))) {
            throw Problem.malformed("state-malformed", "A state is one of " + EnumSet.allOf(states) + ".");
        }
        return wanted;
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
