package org.ledgerdesk.identity.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What our other services may know of a person; part of the internal API, which the gateway never routes. */
public record PersonCard(
        String id,
        String email,
        String name,
        PersonKind kind,
        List<String> roles,
        @Nullable String organisation,
        List<String> departments,
        String locale,
        boolean active) {

    public static PersonCard of(Person person) {
        return new PersonCard(
                person.id().toString(),
                person.email().value(),
                person.name(),
                person.kind(),
                person.roles().stream().map(Enum::name).sorted().toList(),
                person.organisation(),
                person.departments().stream().sorted().toList(),
                person.locale(),
                person.active());
    }
}
