package org.ledgerdesk.ticket.ledger;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.springframework.stereotype.Component;

/** Reads a ticket's facts from its very first one; a plain read of the store would begin at the snapshot. */
@Component
public class Ledger {

    private final EventStore events;

    Ledger(EventStore events) {
        this.events = events;
    }

    /** All facts of the ticket in order; empty when there is no such ticket. */
    public List<StoredFact> facts(String reference) {
        return events.readEvents(reference, 0).asStream().map(Ledger::fact).toList();
    }

    private static StoredFact fact(DomainEventMessage<?> stored) {
        return new StoredFact(
                stored.getSequenceNumber() + 1, stored.getIdentifier(), (TicketEvent) stored.getPayload());
    }
}
