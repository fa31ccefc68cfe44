package org.ledgerdesk.ticket.directory;

/** A person as answers of the API name them: requester, assignee, people involved. */
public record PersonShown(String id, String name, String email) {

    public static PersonShown of(Person person) {
        return new PersonShown(person.id(), person.name(), person.email());
    }
}
