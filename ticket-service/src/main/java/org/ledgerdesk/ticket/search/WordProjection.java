package org.ledgerdesk.ticket.search;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.springframework.stereotype.Component;

/** Adds what is said to the ticket's words within the command, so that its writer finds it at once. */
@Component
@ProcessingGroup(WordProjection.GROUP)
class WordProjection {

    static final String GROUP = "ticket-words";

    private static final String SAYING = WordProjection.class.getName();

    private final WordTable table;
    private final Sealer sealer;

    WordProjection(WordTable table, Sealer sealer) {
        this.table = table;
        this.sealer = sealer;
    }

    @EventHandler
    void on(TicketEvent event, UnitOfWork<?> unit) {
        Saying saying = unit.root().getOrComputeResource(SAYING, key -> saying());
        table.add(event.reference(), event, saying.in(event));
    }

    Saying saying() {
        return new Saying(text -> sealer.open(text.value()));
    }
}
