package org.ledgerdesk.ticket.tickets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** The orders a list can have; each has an index, for staff and for one organisation. */
enum Sort {
    LATEST_CHANGE_FIRST("-updatedAt", false, true),
    OLDEST_CHANGE_FIRST("updatedAt", false, false),
    NEWEST_FIRST("-openedAt", true, true),
    OLDEST_FIRST("openedAt", true, false);

    private final String asked;
    private final boolean byOpening;
    private final boolean descending;

    Sort(String asked, boolean byOpening, boolean descending) {
        this.asked = asked;
        this.byOpening = byOpening;
        this.descending = descending;
    }

    static Sort of(@Nullable String asked) {
        if (asked == null) {
            return LATEST_CHANGE_FIRST;
        }
        return Arrays.stream(values())
                .filter(sort -> sort.asked.equals(asked))
                .findFirst()
                .orElseThrow(() -> Problem.malformed(
                        "malformed-parameter",
                        "'sort' is one of updatedAt and openedAt, with a - before it for the latest first."));
    }

    String column(String changed) {
        return byOpening ? "opened_at" : changed;
    }

    String order(String alias, String changed) {
        var direction = descending ? " DESC" : "";
        return alias + column(changed) + direction + ", " + alias + "number" + direction;
    }

    String beyond() {
        return descending ? "<" : ">";
    }
}
