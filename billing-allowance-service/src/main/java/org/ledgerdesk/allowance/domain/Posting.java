package org.ledgerdesk.allowance.domain;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Minutes put on a month of the ledger.
 *
 * @param minutes worked; negative when it reverses an earlier posting
 * @param chargedMinutes what the month's use grows by
 * @param lateFor the closed month it belonged to, when it had to go into the current one
 */
public record Posting(
        YearMonth month,
        int minutes,
        int chargedMinutes,
        @Nullable YearMonth lateFor) {}
