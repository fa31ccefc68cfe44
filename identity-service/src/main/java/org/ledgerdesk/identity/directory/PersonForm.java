package org.ledgerdesk.identity.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.identity.domain.Actor;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonKind;

/** A person as shown to those who work with them. */
record PersonForm(
        String id,
        String email,
        String name,
        PersonKind kind,
        List<String> roles,
        @Nullable String organisation,
        List<String> departments,
        String locale,
        @Nullable String phone,
        boolean active,
        long version) {

    /** A person as shown to a colleague. */
    record Named(
            String id,
            String name,
            PersonKind kind,
            @Nullable String organisation) {}

    /** As much of the person as this reader may see. */
    static Object of(Person person, Actor reader) {
        return reader.seesDetails(person)
                ? full(person)
                : new Named(person.id().toString(), person.name(), person.kind(), person.organisation());
    }

    static PersonForm full(Person person) {
        return new PersonForm(
                person.id().toString(),
                person.email().value(),
                person.name(),
                person.kind(),
                person.roles().stream().map(Enum::name).sorted().toList(),
                person.organisation(),
                person.departments().stream().sorted().toList(),
                person.locale(),
                person.phone(),
                person.active(),
                person.version());
    }
}
