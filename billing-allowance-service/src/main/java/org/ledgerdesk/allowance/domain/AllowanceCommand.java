package org.ledgerdesk.allowance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of an organisation's allowance; {@code today} is the desk's date at that instant. */
public sealed interface AllowanceCommand {

    @TargetAggregateIdentifier
    String organisation();

    record SetContract(String organisation, Contract contract, LocalDate today, Instant at, By by)
            implements AllowanceCommand {}

    record LogWork(String organisation, String entryId, Work work, LocalDate today, Instant at, By by)
            implements AllowanceCommand {}

    /** The entry as it should be; zero minutes withdraw it. */
    record CorrectWork(
            String organisation, String entryId, String corrects, Work work, LocalDate today, Instant at, By by)
            implements AllowanceCommand {}

    record ApproveOverage(String organisation, YearMonth month, LocalDate today, Instant at, By by)
            implements AllowanceCommand {}

    /** Time has passed: closes the months that are over. */
    record CloseMonths(String organisation, LocalDate today, Instant at) implements AllowanceCommand {}
}
