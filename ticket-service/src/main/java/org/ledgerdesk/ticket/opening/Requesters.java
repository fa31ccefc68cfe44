package org.ledgerdesk.ticket.opening;

import java.util.Optional;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.directory.Person;
import org.springframework.stereotype.Component;

/** Finds out for whom a ticket is opened: clients open their own, everybody else opens for a client. */
@Component
class Requesters {

    private final People people;

    Requesters(People people) {
        this.people = people;
    }

    Optional<Requester> of(Caller caller, OpenRequest request, Typed typed) {
        if (caller.isClient()) {
            if (request.isForAnother()) {
                throw Problem.forbidden("staff-only", "Only staff open tickets on behalf of somebody.");
            }
            return Optional.of(new Requester(caller.id(), caller.organisation(), Actors.by(caller)));
        }
        if (request.onBehalfOf() == null) {
            typed.wrong("onBehalfOf", "required", "Say for which client this is.");
            return Optional.empty();
        }
        var person = people.byEmail(request.onBehalfOf())
                .filter(one -> !one.isStaff())
                .filter(one -> one.active() || one.isProspect());
        if (person.isEmpty()) {
            typed.wrong("onBehalfOf", "not-a-client", "No client has this address.");
        }
        // Whoever is registered at this moment is waited for: their ticket would stay nobody's.
        return person.map(one -> one.isProspect() ? people.held(one) : one).map(one -> requester(caller, one));
    }

    /** Our mail intake only carries what the client did themselves. */
    private static Requester requester(Caller caller, Person person) {
        return new Requester(
                person.id(),
                person.isProspect() ? null : person.organisation(),
                caller.isService() ? Actors.by(person) : Actors.by(caller));
    }
}
