package org.ledgerdesk.ticket.timeline;

import java.util.HashMap;
import java.util.Map;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.directory.PersonShown;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;

/** Today's names of the people on one page, each looked up once. */
final class Names {

    private static final Author DESK = new Author("Ledgerdesk", AuthorKind.SYSTEM);

    private final People people;
    private final Map<String, PersonShown> known = new HashMap<>();

    Names(People people) {
        this.people = people;
    }

    PersonShown person(String id) {
        return known.computeIfAbsent(id, this::find);
    }

    Author author(By by) {
        return by.isClient() || by.isStaff() ? new Author(person(by.id()).name(), by.kind()) : DESK;
    }

    private PersonShown find(String id) {
        try {
            return people.person(id).map(PersonShown::of).orElseGet(() -> nameless(id));
        } catch (Problem unreachable) {
            // A page without one name is worth more than no page while identity-service is away.
            return nameless(id);
        }
    }

    private static PersonShown nameless(String id) {
        return new PersonShown(id, "", "");
    }
}
