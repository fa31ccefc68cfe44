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
     * @param known what was known of it before them, in its order
     * @param now up to when promises may have changed since; facts may reach us late
     */
    record JudgeFacts(
            String reference,
            List<TicketFact> known,
            List<TicketFact> facts,
            Instant now,
            PoliciesInForce policies,
            Calendars calendars)
            implements ClockCommand {}

    /** Go by what is promised at that instant. */
    record Renew(String reference, List<TicketFact> known, Instant until, PoliciesInForce policies, Calendars calendars)
            implements ClockCommand {}

    /** Warn and breach what time alone has brought. */
    record LookAtTheTime(String reference, Instant now, PoliciesInForce policies) implements ClockCommand {}
}
