package org.ledgerdesk.allowance.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.allowance.domain.Standing;

/**
 * Where the running month ends at the pace so far.
 *
 * @param expectedMinutes use at the end of the month
 * @param reachedOn the day the allowance is reached; null when it is not, or is already
 */
record Forecast(int expectedMinutes, @Nullable LocalDate reachedOn) {

    /** Null for months that are over or have not begun: there is nothing to foresee. */
    static @Nullable Forecast of(Standing standing, LocalDate today) {
        if (!standing.month().equals(YearMonth.from(today))) {
            return null;
        }
        int day = today.getDayOfMonth();
        int length = standing.month().lengthOfMonth();
        int expected = Math.ceilDiv(standing.usedMinutes() * length, day);
        boolean ahead = standing.usedMinutes() > 0
                && standing.remainingMinutes() > 0
                && expected >= standing.availableMinutes();
        return new Forecast(
                expected,
                ahead
                        ? standing.month()
                                .atDay(Math.min(
                                        length,
                                        Math.ceilDiv(standing.availableMinutes() * day, standing.usedMinutes())))
                        : null);
    }
}
