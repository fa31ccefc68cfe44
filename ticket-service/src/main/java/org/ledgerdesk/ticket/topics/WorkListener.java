package org.ledgerdesk.ticket.topics;

import java.util.List;
import java.util.Set;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.ticket.work.Work;
import org.ledgerdesk.ticket.work.WorkEntry;
import org.springframework.stereotype.Component;

/** Hears from billing-allowance-service what was logged and corrected on our tickets. */
@Component
class WorkListener implements InboxListener {

    private static final Set<String> TYPES = Set.of("WorkLogged", "WorkCorrected");

    private final Work work;

    WorkListener(Work work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "ticket-work";
    }

    @Override
    public Set<String> topics() {
        return Set.of("allowance.events");
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        work.add(events.stream()
                .filter(event -> TYPES.contains(event.type()))
                .map(event -> event.as(WorkEntry.class))
                .toList());
    }
}
