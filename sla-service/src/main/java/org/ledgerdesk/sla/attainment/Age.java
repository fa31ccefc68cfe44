package org.ledgerdesk.sla.attainment;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long ago a ticket was opened, by the clock on the wall: for whoever waits, nights and weekends count. */
enum Age {
    UNDER_4_HOURS(Duration.ofHours(4)),
    UNDER_1_DAY(Duration.ofDays(1)),
    UNDER_3_DAYS(Duration.ofDays(3)),
    UNDER_1_WEEK(Duration.ofDays(7)),
    UNDER_2_WEEKS(Duration.ofDays(14)),
    UNDER_1_MONTH(Duration.ofDays(30)),
    OLDER(null);

    private final @Nullable Duration under;

    Age(@Nullable Duration under) {
        this.under = under;
    }

    /** Those opened at this moment are too old to be of that age; null when none are. */
    @Nullable Instant openedAfter(Instant now) {
        return under == null ? null : now.minus(under);
    }

    /** The latest moment at which those of that age were opened; null when any are not too young. */
    @Nullable Instant openedUntil(Instant now) {
        return ordinal() == 0 ? null : values()[ordinal() - 1].openedAfter(now);
    }

    /** Where ages part, oldest first: after the first of them is the first but the oldest. */
    static List<Instant> bounds(Instant now) {
        return Arrays.stream(values())
                .filter(age -> age.under != null)
                .map(age -> now.minus(age.under))
                .sorted()
                .toList();
    }
}
