package org.ledgerdesk.allowance.topics;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.allowance.directory.TicketFact;
import org.ledgerdesk.allowance.directory.TicketFacts;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.springframework.stereotype.Component;

/** Hears of tickets: whose they are, whether work on them is chargeable, and whether a quote for it was approved. */
@Component
class TicketListener implements InboxListener {

    private final TicketFacts tickets;
    private final Sealer sealer;

    TicketListener(TicketFacts tickets, Sealer sealer) {
        this.tickets = tickets;
        this.sealer = sealer;
    }

    private record TicketOpened(String reference, @Nullable String organisation, boolean chargeable) {}

    private record ProspectAdopted(String reference, String organisation) {}

    /** A person's words go with the person; see {@link PersonListener}. */
    private record TextErased(String reference, @Nullable String person) {}

    private record TicketRecategorised(String reference, boolean chargeable) {}

    @Override
    public String name() {
        return "ticket-facts";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TICKET);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        var opened = events.stream()
                .filter(event -> event.type().equals("TicketOpened"))
                .map(event -> event.as(TicketOpened.class))
                .map(ticket -> new TicketFact(ticket.reference(), ticket.organisation(), ticket.chargeable()))
                .toList();
        if (!opened.isEmpty()) {
            tickets.remember(opened);
        }
        events.stream()
                .filter(event -> event.type().equals("TicketRecategorised"))
                .map(event -> event.as(TicketRecategorised.class))
                .forEach(ticket -> tickets.recategorised(ticket.reference(), ticket.chargeable()));
        events.stream()
                .filter(event -> event.type().equals("ProspectAdopted"))
                .map(event -> event.as(ProspectAdopted.class))
                .forEach(ticket -> tickets.adopted(ticket.reference(), ticket.organisation()));
        var approved = events.stream()
                .filter(event -> event.type().equals("QuoteApproved"))
                .map(ReceivedEvent::subject)
                .toList();
        if (!approved.isEmpty()) {
            tickets.approved(approved);
        }
        events.stream()
                .filter(event -> event.type().equals("TextErased"))
                .map(event -> event.as(TextErased.class))
                .filter(erased -> erased.person() == null)
                .forEach(erased -> sealer.destroyScope(erased.reference()));
    }
}
