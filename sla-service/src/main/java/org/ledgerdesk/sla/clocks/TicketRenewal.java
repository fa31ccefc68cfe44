package org.ledgerdesk.sla.clocks;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.ledgerdesk.sla.breach.Renewal;
import org.ledgerdesk.sla.domain.ClockCommand;
import org.ledgerdesk.sla.domain.Judged;
import org.ledgerdesk.sla.policies.Promises;
import org.ledgerdesk.sla.policies.UnfinishedEdits;
import org.springframework.stereotype.Component;

/** Renews the clocks of tickets, in the caller's transaction; those that go by all edits already take no step. */
@Component
class TicketRenewal implements Renewal {

    private final UnfinishedEdits edits;
    private final Promises promises;
    private final TicketFacts facts;
    private final CommandGateway commands;

    TicketRenewal(UnfinishedEdits edits, Promises promises, TicketFacts facts, CommandGateway commands) {
        this.edits = edits;
        this.promises = promises;
        this.facts = facts;
        this.commands = commands;
    }

    @Override
    public List<Judged> of(List<String> references, Instant now) {
        return edits.latest(now).map(validFrom -> until(validFrom, references)).orElse(List.of());
    }

    /** Has them go by what is promised at that instant. */
    List<Judged> until(Instant instant, List<String> references) {
        promises.refresh();
        var known = facts.of(references);
        return references.stream()
                .map(reference -> commands.<Judged>sendAndWait(new ClockCommand.Renew(
                        reference, known.getOrDefault(reference, List.of()), instant, promises, promises)))
                .filter(judged -> !judged.steps().isEmpty())
                .toList();
    }
}
