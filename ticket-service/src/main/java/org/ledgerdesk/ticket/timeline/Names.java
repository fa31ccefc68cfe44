package org.ledgerdesk.ticket.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.directory.PersonShown;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;

/** Today's names of the people on one page, each looked up once. */
final class Names {

    private static final Author DESK = new Author("Ledgerdesk", AuthorKind.SYSTEM);

    private final People people;
    private final Clock clock;
    private final Map<String, PersonShown> known = new HashMap<>();

    Names(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @param withAbsence whether the reader may know that they are away */
    PersonShown assignee(String id, boolean withAbsence) {
        var shown = person(id);
        return withAbsence ? shown.awayUntil(absentUntil(id)) : shown;
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

    private @Nullable Instant absentUntil(String id) {
        try {
            return people.person(id)
                    .map(person -> person.absentUntil(clock.instant()))
                    .orElse(null);
        } catch (Problem unreachable) {
            return null;
        }
    }

    private static PersonShown nameless(String id) {
        return new PersonShown(id, "", "");
    }
}
