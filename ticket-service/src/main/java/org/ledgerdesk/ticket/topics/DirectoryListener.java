package org.ledgerdesk.ticket.topics;

import java.util.List;
import java.util.Set;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.erasure.ErasedAuthors;
import org.springframework.stereotype.Component;

/** Hears from identity-service that somebody is new, changed or erased. */
@Component
class DirectoryListener implements InboxListener {

    private static final Set<String> CHANGES = Set.of("PersonRegistered", "PersonChanged");

    private final People people;
    private final ErasedAuthors authors;

    DirectoryListener(People people, ErasedAuthors authors) {
        this.people = people;
        this.authors = authors;
    }

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
        var changed = events.stream()
                .filter(event -> CHANGES.contains(event.type()))
                .map(ReceivedEvent::subject)
                .distinct()
                .toList();
        var erased = events.stream()
                .filter(event -> event.type().equals("PersonErased"))
                .map(ReceivedEvent::subject)
                .distinct()
                .toList();
        people.changed(changed);
        people.erased(erased);
        authors.erase(erased);
    }
}
