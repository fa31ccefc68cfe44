package org.ledgerdesk.identity.duty;

import java.util.Optional;
import java.util.UUID;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.ledgerdesk.identity.domain.People;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonKind;
import org.springframework.stereotype.Component;

/** Finds whom a shift or an absence is about. */
@Component
class Staff {

    private final People people;

    Staff(People people) {
        this.people = people;
    }

    /** Somebody of the staff by address or id, also one who has left; empty for everybody else. */
    Optional<Person> named(String emailOrId) {
        return (emailOrId.contains("@")
                        ? EmailAddress.tryOf(emailOrId).flatMap(people::byEmail)
                        : id(emailOrId).flatMap(people::byId))
                .filter(person -> person.kind() == PersonKind.STAFF);
    }

    /** @throws Problem 422 when nobody of the staff who works here now is meant */
    Person working(String emailOrId) {
        return named(emailOrId)
                .filter(Person::active)
                .orElseThrow(
                        () -> Problem.rule("person", "unknown-person", "There is nobody of the staff by that name."));
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
