package org.ledgerdesk.sla.breach;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.rebuild.KnownTickets;
import org.ledgerdesk.chassis.rebuild.Rebuild;
import org.ledgerdesk.sla.domain.Clock;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.Clocks;
import org.springframework.stereotype.Component;

/** Writes the open clocks anew from their steps, some hundred tickets at a time; the sweep waits for each of these, not for all. */
@Component
class OpenClockRebuild implements Rebuild {

    private static final int AT_ONCE = 300;

    private final OpenClocks open;
    private final KnownTickets known;
    private final EventStore events;
    private final OneTransaction transaction;

    OpenClockRebuild(OpenClocks open, KnownTickets known, EventStore events, OneTransaction transaction) {
        this.open = open;
        this.known = known;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public String projection() {
        return "open_clock";
    }

    @Override
    public long rebuild() {
        long count = 0;
        var reference = "";
        for (var some = tickets(reference); !some.isEmpty(); some = tickets(reference)) {
            var references = some;
            transaction.run(() -> {
                open.hold();
                open.replace(references, openOf(references));
            });
            count += some.size();
            reference = some.getLast();
        }
        return count;
    }

    private List<String> tickets(String after) {
        return known.after(after, projection(), AT_ONCE);
    }

    private List<Clock> openOf(List<String> references) {
        return references.stream()
                .flatMap(reference -> Clocks.of(steps(reference)).all().stream())
                .filter(Clock::isOpen)
                .toList();
    }

    private List<ClockEvent> steps(String reference) {
        return events.readEvents(reference, 0)
                .asStream()
                .map(stored -> (ClockEvent) stored.getPayload())
                .toList();
    }
}
