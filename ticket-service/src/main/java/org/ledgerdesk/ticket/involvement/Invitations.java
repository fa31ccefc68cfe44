package org.ledgerdesk.ticket.involvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.directory.Person;
import org.springframework.stereotype.Component;

/** Finds the people somebody wants to involve: only staff add outsiders, all others people of the ticket's organisation. */
@Component
public class Invitations {

    private static final int MOST = 50;

    private final People people;

    Invitations(People people) {
        this.people = people;
    }

    /** The ids of those addresses; each that may not be involved is noted as a fault of its field. */
    public List<String> ids(
            Typed typed, String field, @Nullable List<String> emails, Caller inviter, @Nullable String ticketOf) {
        var found = new ArrayList<String>();
        var asked = typed.atMost(field, emails, MOST);
        for (int i = 0; i < asked.size(); i++) {
            invited(typed, "%s[%d]".formatted(field, i), asked.get(i), inviter, ticketOf)
                    .map(Person::id)
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Unknown addresses and other organisations' people get the same answer, so that nobody can ask around. */
    Optional<Person> invited(
            Typed typed, String field, @Nullable String email, Caller inviter, @Nullable String ticketOf) {
        var address = typed.line(field, email, Limits.EMAIL);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        var person = people.byEmail(address).filter(Person::active).filter(one -> mayInvolve(inviter, one, ticketOf));
        if (person.isEmpty()) {
            typed.wrong(field, "unknown-person", nobody(inviter, ticketOf));
        }
        return person;
    }

    private static String nobody(Caller inviter, @Nullable String ticketOf) {
        if (inviter.isStaff()) {
            return "Nobody has this address.";
        }
        return ticketOf != null && ticketOf.equals(inviter.organisation())
                ? "Nobody of your organisation has this address."
                : "Nobody of the ticket's organisation has this address.";
    }

    /** A client involved from outside is a guest, who brings nobody along and takes nobody away. */
    static boolean mayInvolve(Caller inviter, Person person, @Nullable String ticketOf) {
        return inviter.isStaff()
                || ticketOf != null
                        && ticketOf.equals(person.organisation())
                        && (!inviter.isClient() || ticketOf.equals(inviter.organisation()));
    }
}
