package org.ledgerdesk.ticket.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.directory.Person;

/** The people of one import, each looked up once. Who left since is known all the same: the past is theirs too. */
final class KnownPeople {

    private final People people;
    private final Map<String, Optional<Person>> known = new HashMap<>();

    KnownPeople(People people) {
        this.people = people;
    }

    Optional<Person> byEmail(String email) {
        return known.computeIfAbsent(email, people::byEmail);
    }
}
