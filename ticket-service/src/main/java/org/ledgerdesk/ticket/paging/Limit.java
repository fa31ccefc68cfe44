package org.ledgerdesk.ticket.paging;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** How many items a page has: 50 unless asked, 200 at most. */
public final class Limit {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private Limit() {}

    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw Problem.rule("limit", "limit-out-of-range", "A page has 1 to 200 items.");
        }
        return asked;
    }
}
