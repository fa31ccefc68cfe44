package org.ledgerdesk.identity.duty;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Page;

/** Where a page of a list by time begins: after the row of that beginning and id, which may be gone by now. */
record Place(Instant from, UUID id) {

    private static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

    static Place after(Page.Wanted wanted) {
        return wanted.after() == null ? FIRST : parse(wanted.after());
    }

    static String key(Instant from, UUID id) {
        return from + " " + id;
    }

    private static Place parse(@Nullable String key) {
        try {
            var parts = String.valueOf(key).split(" ", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.malformed("bad-cursor", "This cursor is not one of ours.");
        }
    }
}
