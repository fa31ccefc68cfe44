package org.ledgerdesk.notification.mail.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgerdesk.notification.domain.Telling.Party;
import org.ledgerdesk.notification.people.People;
import org.ledgerdesk.notification.people.Person;
import org.ledgerdesk.notification.tickets.TicketView;
import org.springframework.stereotype.Component;

/**
 * Who a promise's parties are at the moment somebody is to be told. Who is off duty is passed over for the next in the order
 * assignee, on duty, lead; only for a site that is down they are told as well. See decision 0059.
 */
@Component
class Parties {

    private final People people;

    Parties(People people) {
        this.people = people;
    }

    List<Person> of(List<Party> parties, TicketView ticket, Instant now) {
        var told = parties.stream().flatMap(party -> reach(party, ticket, now).stream());
        var found =
                told.filter(Person::active).filter(Person::isStaff).distinct().toList();
        // Nobody whom the rules name is at work: it must reach somebody all the same.
        return found.isEmpty() ? asked(ticket).items() : found;
    }

    private List<Person> reach(Party party, TicketView ticket, Instant now) {
        return switch (party) {
            case ASSIGNEE -> reach(assignee(ticket), Party.ON_DUTY, ticket, now);
            case ON_DUTY -> onDuty(ticket, now);
            case LEAD -> leads(ticket, now);
        };
    }

    private List<Person> reach(List<Person> some, Party next, TicketView ticket, Instant now) {
        var present = atWork(some, now);
        if (!present.isEmpty()) {
            return present;
        }
        var others = reach(next, ticket, now);
        return ticket.isSiteDown()
                ? Stream.concat(some.stream(), others.stream()).toList()
                : others;
    }

    private List<Person> assignee(TicketView ticket) {
        return Optional.ofNullable(ticket.assignee()).map(TicketView.Somebody::id).flatMap(people::byId).stream()
                .toList();
    }

    /** By the rota; whoever is there instead when no rota names anybody, is on duty for a site that is down alone. */
    private List<Person> onDuty(TicketView ticket, Instant now) {
        var asked = asked(ticket);
        return asked.byRota() || ticket.isSiteDown() ? asked.items() : leads(ticket, now);
    }

    /** Those of the department, or all of them when none of those is there. */
    private List<Person> leads(TicketView ticket, Instant now) {
        var all = ticket.isSiteDown() ? people.leads() : atWork(people.leads(), now);
        var own = all.stream().filter(lead -> lead.worksIn(ticket.department())).toList();
        return own.isEmpty() ? all : own;
    }

    private People.OnDuty asked(TicketView ticket) {
        return people.onDuty(ticket.department() == null ? "" : ticket.department());
    }

    private static List<Person> atWork(List<Person> some, Instant now) {
        return some.stream()
                .filter(Person::active)
                .filter(person -> !person.isAway(now))
                .toList();
    }
}
