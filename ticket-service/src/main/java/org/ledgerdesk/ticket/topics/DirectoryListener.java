package org.ledgerdesk.ticket.topics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.ticket.directory.Organisations;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.erasure.ErasedAuthors;
import org.ledgerdesk.ticket.prospects.AdoptionReaction;
import org.springframework.stereotype.Component;

/** Hears from identity-service that somebody, or an organisation, is new or changed, and that somebody is erased. */
@Component
class DirectoryListener implements InboxListener {

    private static final Set<String> CHANGES = Set.of("PersonRegistered", "PersonChanged");
    private static final Set<String> OF_ORGANISATIONS = Set.of("OrganisationRegistered", "OrganisationChanged");

    private final People people;
    private final Organisations organisations;
    private final AdoptionReaction adoption;
    private final ErasedAuthors authors;

    DirectoryListener(People people, Organisations organisations, AdoptionReaction adoption, ErasedAuthors authors) {
        this.people = people;
        this.organisations = organisations;
        this.adoption = adoption;
        this.authors = authors;
    }

    /** What we read of a person's state; the rest is asked for. */
    private record Somebody(@Nullable String organisation) {}

    @Override
    public String name() {
        return "ticket-directory";
    }

    @Override
    public Set<String> topics() {
        return Set.of("directory.events");
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        // First, so that whoever opens a ticket for one of them meanwhile is waited for, and their ticket seen.
        people.changed(subjects(events, CHANGES));
        adoption.registered(clients(events));
        var erased = subjects(events, Set.of("PersonErased"));
        people.erased(erased);
        authors.erase(erased);
        organisations.changed(subjects(events, OF_ORGANISATIONS));
    }

    /** Whose clients people are, as told last. */
    private static Map<String, String> clients(List<ReceivedEvent> events) {
        var clients = new LinkedHashMap<String, String>();
        for (var event : events) {
            var organisation =
                    CHANGES.contains(event.type()) ? event.as(Somebody.class).organisation() : null;
            if (organisation != null) {
                clients.put(event.subject(), organisation);
            }
        }
        return clients;
    }

    private static List<String> subjects(List<ReceivedEvent> events, Set<String> types) {
        return events.stream()
                .filter(event -> types.contains(event.type()))
                .map(ReceivedEvent::subject)
                .distinct()
                .toList();
    }
}
