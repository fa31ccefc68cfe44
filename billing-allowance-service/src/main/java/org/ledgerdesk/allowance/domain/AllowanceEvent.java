package org.ledgerdesk.allowance.domain;

import java.time.Instant;
import java.time.YearMonth;

/** What happened to an organisation's allowance; {@code at} is business time. */
public sealed interface AllowanceEvent {

    String organisation();

    Instant at();

    record ContractSet(String organisation, Contract contract, Instant at, By by) implements AllowanceEvent {}

    record WorkLogged(String organisation, String entryId, Work work, Posting posting, Instant at, By by)
            implements AllowanceEvent {}

    /** A reversal of what stood and a posting of what should stand; with zero minutes only the reversal remains. */
    record WorkCorrected(
            String organisation,
            String entryId,
            String corrects,
            Work work,
            Posting reversal,
            Posting posting,
            Instant at,
            By by)
            implements AllowanceEvent {}

    record OverageApproved(String organisation, YearMonth month, Instant at, By by) implements AllowanceEvent {}

    record AllowanceWarned(String organisation, Standing standing, Instant at) implements AllowanceEvent {}

    record AllowanceReached(String organisation, Standing standing, Instant at) implements AllowanceEvent {}

    record AllowanceExceeded(String organisation, Standing standing, Instant at) implements AllowanceEvent {}

    /** @param carriedMinutes what goes into the next month */
    record MonthClosed(String organisation, Standing standing, int carriedMinutes, Instant at)
            implements AllowanceEvent {}
}
