package org.ledgerdesk.ticket.directory;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.stereotype.Component;

/** Who somebody is. Answers from our own table; what is missing or stale is asked of identity-service and remembered. */
@Component
public class People {

    private final PersonTable table;
    private final Identity identity;

    People(PersonTable table, Identity identity) {
        this.table = table;
        this.identity = identity;
    }

    /** @throws Problem 503 when the person is unknown here and identity-service does not answer */
    public Optional<Person> person(String id) {
        return current(table.byId(id), () -> identity.person(id));
    }

    /** @throws Problem 503 when the address is unknown here and identity-service does not answer */
    public Optional<Person> byEmail(String email) {
        return current(table.byEmail(email), () -> identity.byEmail(email));
    }

    /**
     * The person of that address; a prospect from now on when nobody has it.
     *
     * @throws Problem 422 for what is no address, 503 when identity-service does not answer
     */
    public Person prospect(String email, String name) {
        var asked = table.moment();
        var person = identity.prospect(email, name);
        table.remember(person, asked);
        return person;
    }

    /** The same person as they are now, and stay until this transaction ends: no event changes them meanwhile. */
    public Person held(Person person) {
        table.lock(person.id());
        return person(person.id()).orElse(person);
    }

    /** Somebody was registered or changed; how, identity-service tells when asked. */
    public void changed(Collection<String> ids) {
        table.changed(ids);
    }

    /** The person's data are gone for good; what they did stays, done by {@code [erased]}. */
    public void erased(Collection<String> ids) {
        table.erased(ids);
    }

    private Optional<Person> current(Optional<PersonTable.Row> known, Supplier<Optional<Person>> ask) {
        if (known.isPresent() && !known.get().stale()) {
            return known.map(PersonTable.Row::person);
        }
        try {
            var asked = table.moment();
            var told = ask.get();
            told.ifPresent(person -> table.remember(person, asked));
            return told;
        } catch (Problem unreachable) {
            return Optional.of(known.orElseThrow(() -> unreachable).person());
        }
    }
}
