package org.ledgerdesk.identity.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What our other services may know of a person; part of the internal API, which the gateway never routes.
 *
 * @param absences those not over yet; left out where it is about signing in
 */
public record PersonCard(
        String id,
        String email,
        String name,
        PersonKind kind,
        List<String> roles,
        @Nullable String organisation,
        List<String> departments,
        String locale,
        boolean active,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Away> absences) {

    /** For whoever needs not know when the person is at work. */
    public static PersonCard of(Person person) {
        return of(person, null);
    }

    public static PersonCard of(Person person, @Nullable List<Away> absences) {
        return new PersonCard(
                person.id().toString(),
                person.email().value(),
                person.name(),
                person.kind(),
                person.roles().stream().map(Enum::name).sorted().toList(),
                person.organisation(),
                person.departments().stream().sorted().toList(),
                person.locale(),
                person.active(),
                absences);
    }
}
