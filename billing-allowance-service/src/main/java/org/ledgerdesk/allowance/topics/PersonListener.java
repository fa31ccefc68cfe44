package org.ledgerdesk.allowance.topics;

import java.util.List;
import java.util.Set;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.springframework.stereotype.Component;

/** Hears of erased people: what they wrote about their work can be read no more; the minutes stay. */
@Component
class PersonListener implements InboxListener {

    private final Sealer sealer;

    PersonListener(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public String name() {
        return "erased-people";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DIRECTORY);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        events.stream()
                .filter(event -> event.type().equals("PersonErased"))
                .map(ReceivedEvent::subject)
                .forEach(sealer::destroyAuthor);
    }
}
