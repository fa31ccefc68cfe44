package org.ledgerdesk.ticket.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as answers of the API name them: requester, assignee, people involved.
 *
 * @param absentUntil only said of an assignee who is away, to staff
 */
public record PersonShown(
        String id,
        String name,
        String email,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant absentUntil) {

    public PersonShown(String id, String name, String email) {
        this(id, name, email, null);
    }

    public static PersonShown of(Person person) {
        return new PersonShown(person.id(), person.name(), person.email());
    }

    public PersonShown awayUntil(@Nullable Instant moment) {
        return new PersonShown(id, name, email, moment);
    }
}
