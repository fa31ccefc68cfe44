package org.ledgerdesk.sla.attainment;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.rebuild.KnownTickets;
import org.ledgerdesk.chassis.rebuild.Rebuild;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.Clocks;
import org.springframework.stereotype.Component;

/** Writes the rows of clocks anew from their steps, some hundred tickets at a time; only what happens to these waits. */
@Component
class ClockRowRebuild implements Rebuild {

    private static final int AT_ONCE = 300;

    private final ClockRows rows;
    private final KnownTickets known;
    private final EventStore events;
    private final OneTransaction transaction;

    ClockRowRebuild(ClockRows rows, KnownTickets known, EventStore events, OneTransaction transaction) {
        this.rows = rows;
        this.known = known;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public String projection() {
        return "clock_row";
    }

    @Override
    public long rebuild() {
        long count = 0;
        var after = "";
        while (true) {
            var from = after;
            var some = transaction.call(() -> some(from));
            if (some.isEmpty()) {
                return count;
            }
            count += some.size();
            after = some.getLast();
        }
    }

    /**
     * The next tickets with clocks after {@code reference}, in their order, written anew within the caller's transaction.
     *
     * @return empty after the last
     */
    List<String> some(String reference) {
        var references = known.after(reference, projection(), AT_ONCE);
        if (!references.isEmpty()) {
            rows.lock(references);
            rows.replace(
                    references,
                    references.stream()
                            .flatMap(one -> Clocks.of(steps(one)).all().stream())
                            .toList());
        }
        return references;
    }

    private List<ClockEvent> steps(String reference) {
        return events.readEvents(reference, 0)
                .asStream()
                .map(stored -> (ClockEvent) stored.getPayload())
                .toList();
    }
}
