package org.ledgerdesk.sla.clocks;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.ledgerdesk.sla.breach.OpenClocks;
import org.ledgerdesk.sla.domain.ClockCommand;
import org.ledgerdesk.sla.domain.Judged;
import org.ledgerdesk.sla.domain.TicketFact;
import org.ledgerdesk.sla.policies.Promises;
import org.springframework.stereotype.Component;

/** Stores what happened to tickets and has their clocks draw the consequences, all in the caller's transaction. */
@Component
public class FactReaction {

    private final TicketFacts facts;
    private final Promises promises;
    private final CommandGateway commands;
    private final OpenClocks open;
    private final InstantSource time;

    FactReaction(TicketFacts facts, Promises promises, CommandGateway commands, OpenClocks open, InstantSource time) {
        this.facts = facts;
        this.promises = promises;
        this.commands = commands;
        this.open = open;
        this.time = time;
    }

    /** Takes facts of several tickets; those of one ticket are in order and new. */
    public void take(List<ReceivedFact> received) {
        if (received.isEmpty()) {
            return;
        }
        var byTicket = received.stream()
                .collect(Collectors.groupingBy(
                        ReceivedFact::reference,
                        LinkedHashMap::new,
                        Collectors.mapping(ReceivedFact::fact, Collectors.toList())));
        // No clock depends on what happened at another desk, and a migration brings a million such facts.
        byTicket.values().removeIf(taken -> taken.stream().allMatch(TicketFact.Imported.class::isInstance));
        var known = byTicket.isEmpty() ? Map.<String, List<TicketFact>>of() : facts.of(byTicket.keySet());
        facts.add(received);
        promises.hold();
        open.record(byTicket.entrySet().stream()
                .map(ticket -> {
                    var before = known.getOrDefault(ticket.getKey(), List.of());
                    openingComesFirst(ticket.getKey(), before, ticket.getValue().getFirst());
                    return commands.<Judged>sendAndWait(new ClockCommand.JudgeFacts(
                            ticket.getKey(), before, ticket.getValue(), time.instant(), promises, promises));
                })
                .toList());
    }

    private static void openingComesFirst(String reference, List<TicketFact> before, TicketFact first) {
        var opens = first instanceof TicketFact.Opened || first instanceof TicketFact.Imported(TicketFact.Opened _);
        if (before.isEmpty() && !opens) {
            throw new IllegalStateException("The first fact of %s is %s, not its opening.".formatted(reference, first));
        }
    }
}
