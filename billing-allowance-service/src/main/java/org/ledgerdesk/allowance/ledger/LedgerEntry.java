package org.ledgerdesk.allowance.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as people read it.
 *
 * @param kind {@code WORK} or {@code REVERSAL}
 * @param corrects the id of the entry it corrects
 * @param chargedMinutes what the month's use grew by; negative for a reversal
 * @param month the month it counts in, YYYY-MM
 * @param lateFor the closed month it was done in, YYYY-MM
 */
public record LedgerEntry(
        String id,
        String kind,
        @Nullable String corrects,
        String reference,
        String month,
        LocalDate workedOn,
        int minutes,
        int chargedMinutes,
        String description,
        boolean chargeable,
        boolean quoted,
        @Nullable String lateFor,
        String by,
        Instant at) {}
