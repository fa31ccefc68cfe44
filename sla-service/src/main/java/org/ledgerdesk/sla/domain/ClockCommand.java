package org.ledgerdesk.sla.domain;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a ticket's clocks can be asked to do; everything they judge by comes with it. */
public sealed interface ClockCommand {

    @TargetAggregateIdentifier
    String reference();

    /**
     * Draw the consequences of facts about the ticket.
     *
     * @param before where it stood before them
     */
    record JudgeFacts(
            String reference, TicketState before, List<TicketFact> facts, PoliciesInForce policies, Calendars calendars)
            implements ClockCommand {}

    /** Warn and breach what time alone has brought. */
    record LookAtTheTime(String reference, Instant now, PoliciesInForce policies) implements ClockCommand {}
}
