package org.ledgerdesk.sla.clocks;

import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.TicketState;
import org.ledgerdesk.sla.policies.Promises;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Shows a ticket's clocks to whoever sees the ticket. */
@RestController
class ClockController {

    private static final Pattern REFERENCE = Pattern.compile("HD-[0-9]{5,12}");

    private final TicketFacts facts;
    private final TicketService tickets;
    private final EventStore events;
    private final Promises promises;
    private final InstantSource time;

    ClockController(
            TicketFacts facts, TicketService tickets, EventStore events, Promises promises, InstantSource time) {
        this.facts = facts;
        this.tickets = tickets;
        this.events = events;
        this.promises = promises;
        this.time = time;
    }

    @GetMapping("/api/v1/tickets/{reference}/clocks")
    ClockPage clocks(
            @PathVariable String reference,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            Caller caller) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw Problem.notFound();
        }
        var ticket = TicketState.of(facts.of(List.of(reference)).getOrDefault(reference, List.of()));
        if (!ticket.known() && tickets.shows(reference, authorization)) {
            return ClockPage.EMPTY;
        }
        if (!ticket.known() || !sees(caller, ticket)) {
            throw Problem.notFound();
        }
        var stored = events.readEvents(reference)
                .asStream()
                .map(Message::getPayload)
                .map(ClockEvent.class::cast)
                .toList();
        return ClockPage.of(stored, time.instant(), promises);
    }

    /** A prospect's ticket belongs to no organisation and is for staff's eyes only, as in ticket-service. */
    private static boolean sees(Caller caller, TicketState ticket) {
        var organisation = ticket.organisation();
        return caller.seesAllTickets()
                || organisation != null
                        && (organisation.equals(caller.organisation())
                                || ticket.involved().contains(caller.id()));
    }
}
