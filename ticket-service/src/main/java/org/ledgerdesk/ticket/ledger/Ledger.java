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

    /** How many facts the ticket has; 0 when there is no such ticket. */
    public long version(String reference) {
        return events.lastSequenceNumberFor(reference).map(last -> last + 1).orElse(0L);
    }

    private static StoredFact fact(DomainEventMessage<?> stored) {
        return new StoredFact(
                stored.getSequenceNumber() + 1, stored.getIdentifier(), (TicketEvent) stored.getPayload());
    }
}
