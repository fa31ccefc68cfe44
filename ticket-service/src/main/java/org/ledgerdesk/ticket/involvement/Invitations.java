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

/** Finds the people somebody wants to involve: clients only colleagues of theirs, outsiders only staff add. */
@Component
public class Invitations {

    private static final int MOST = 50;

    private final People people;

    Invitations(People people) {
        this.people = people;
    }

    /** The ids of those addresses; each that may not be involved is noted as a fault of its field. */
    public List<String> ids(Typed typed, String field, @Nullable List<String> emails, Caller inviter) {
        var found = new ArrayList<String>();
        var asked = typed.atMost(field, emails, MOST);
        for (int i = 0; i < asked.size(); i++) {
            invited(typed, "%s[%d]".formatted(field, i), asked.get(i), inviter)
                    .map(Person::id)
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Unknown addresses and other organisations' people get the same answer, so that nobody can ask around. */
    Optional<Person> invited(Typed typed, String field, @Nullable String email, Caller inviter) {
        var address = typed.line(field, email, Limits.EMAIL);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        var person = people.byEmail(address).filter(Person::active).filter(one -> mayInvite(inviter, one));
        if (person.isEmpty()) {
            typed.wrong(
                    field,
                    "unknown-person",
                    inviter.isClient() ? "Nobody of your organisation has this address." : "Nobody has this address.");
        }
        return person;
    }

    private static boolean mayInvite(Caller inviter, Person person) {
        return !inviter.isClient()
                || inviter.organisation() != null && inviter.organisation().equals(person.organisation());
    }
}
