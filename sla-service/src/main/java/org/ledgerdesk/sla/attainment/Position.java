package org.ledgerdesk.sla.attainment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/**
 * Where a page of a list by time ended; opaque to whoever hands it on. Staff see all there is to see in these lists, so it
 * need not be signed.
 *
 * @param at null for what comes after all that has a time
 * @param id which one of those at the same time
 */
record Position(@Nullable Instant at, String id) {

    private static final String FOREVER = "infinity";
    private static final String TIME = "(infinity|(?:19|20)[0-9]{2}-[0-9T:.-]{1,30}Z) ";
    private static final Pattern CLOCK = Pattern.compile(TIME + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern TICKET = Pattern.compile(TIME + "(HD-[0-9]{5,12})");

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((time() + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** As PostgreSQL reads it. */
    String time() {
        return at == null ? FOREVER : at.toString();
    }

    static @Nullable Position ofClock(@Nullable String cursor) {
        return of(cursor, CLOCK);
    }

    static @Nullable Position ofTicket(@Nullable String cursor) {
        return of(cursor, TICKET);
    }

    private static @Nullable Position of(@Nullable String cursor, Pattern form) {
        if (cursor == null) {
            return null;
        }
        try {
            var text = form.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (text.matches()) {
                var at = text.group(1).equals(FOREVER) ? null : Instant.parse(text.group(1));
                return new Position(at, text.group(2));
            }
        } catch (IllegalArgumentException | DateTimeParseException mangled) {
            throw invalid();
        }
        throw invalid();
    }

    private static Problem invalid() {
        return Problem.malformed("cursor-invalid", "This cursor belongs to another list, or is damaged.");
    }
}
