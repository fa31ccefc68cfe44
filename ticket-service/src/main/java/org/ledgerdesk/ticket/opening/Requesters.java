package org.ledgerdesk.ticket.opening;

import java.util.Optional;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.directory.Person;
import org.ledgerdesk.ticket.domain.Channel;
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
            if (caller.organisation() == null) {
                // They would not see what they opened.
                throw Problem.forbidden(
                        "no-organisation", "You belong to no client of ours yet; please write us a mail.");
            }
            return Optional.of(Requester.known(caller.id(), caller.organisation(), Actors.by(caller)));
        }
        if (request.onBehalfOf() == null) {
            typed.wrong("onBehalfOf", "required", "Say for which client this is.");
            return Optional.empty();
        }
        var email = typed.line("onBehalfOf", request.onBehalfOf(), Limits.EMAIL);
        var person = people.byEmail(email);
        if (person.isEmpty() && caller.isStaff() && request.channel() == Channel.PHONE) {
            return Optional.of(Requester.unknown(email, name(request, email, typed), Actors.by(caller)));
        }
        if (person.filter(one -> !one.isStaff()).isEmpty()) {
            typed.wrong("onBehalfOf", "not-a-client", "No client has this address.");
            return Optional.empty();
        }
        if (person.filter(one -> one.active() || one.isProspect()).isEmpty()) {
            typed.wrong("onBehalfOf", "person-has-left", "This person has left; open it for a colleague of theirs.");
            return Optional.empty();
        }
        // Whoever is registered at this moment is waited for: their ticket would stay nobody's.
        return person.map(one -> one.isProspect() ? people.held(one) : one).map(one -> requester(caller, one));
    }

    /** The requester by id, whoever it is: somebody who calls for the first time is a prospect from now on. */
    Requester settled(Requester requester, Caller caller) {
        var newcomer = requester.newcomer();
        return newcomer == null
                ? requester
                : requester(caller, people.held(people.prospect(newcomer.email(), newcomer.name())));
    }

    private static String name(OpenRequest request, String email, Typed typed) {
        return request.onBehalfOfName() == null || request.onBehalfOfName().isBlank()
                ? email
                : typed.line("onBehalfOfName", request.onBehalfOfName(), Limits.NAME);
    }

    /** Our mail intake only carries what the client did themselves. */
    private static Requester requester(Caller caller, Person person) {
        return Requester.known(
                person.id(),
                person.isProspect() ? null : person.organisation(),
                caller.isService() ? Actors.by(person) : Actors.by(caller));
    }
}
