package org.ledgerdesk.sla.attainment;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.rebuild.Rebuild;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.Clocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of clocks anew from their steps, some hundred tickets at a time; only what happens to these waits. */
@Component
class ClockRowRebuild implements Rebuild {

    private static final int AT_ONCE = 300;

    private final ClockRows rows;
    private final EventStore events;
    private final OneTransaction transaction;
    private final JdbcClient jdbc;

    ClockRowRebuild(ClockRows rows, EventStore events, OneTransaction transaction, JdbcClient jdbc) {
        this.rows = rows;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
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
        var references = jdbc.sql("""
                        (SELECT aggregate_identifier AS reference FROM domain_event
                         WHERE sequence_number = 0 AND aggregate_identifier > :reference ORDER BY 1 LIMIT :most)
                        UNION (SELECT DISTINCT reference FROM clock_row
                               WHERE reference > :reference ORDER BY 1 LIMIT :most)
                        ORDER BY 1 LIMIT :most
                        """)
                .param("reference", reference)
                .param("most", AT_ONCE)
                .query(String.class)
                .list();
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
