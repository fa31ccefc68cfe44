package org.ledgerdesk.sla.topics;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.sla.clocks.FactReaction;
import org.ledgerdesk.sla.clocks.ReceivedFact;
import org.ledgerdesk.sla.domain.TicketFact;
import org.springframework.stereotype.Component;

/** Hands the ticket events that promises depend on to the clocks; all others pass by. */
@Component
class TicketEventsListener implements InboxListener {

    private final FactReaction reaction;

    TicketEventsListener(FactReaction reaction) {
        this.reaction = reaction;
    }

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TICKET);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        reaction.take(events.stream().flatMap(TicketEventsListener::received).toList());
    }

    private static Stream<ReceivedFact> received(ReceivedEvent event) {
        return TicketEvents.fact(event)
                .map(fact -> event.isImported() ? new TicketFact.Imported(fact) : fact)
                .map(fact -> new ReceivedFact(event.subject(), event.sequence(), fact))
                .stream();
    }
}
