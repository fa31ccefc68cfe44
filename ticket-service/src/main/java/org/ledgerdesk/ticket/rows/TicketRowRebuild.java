package org.ledgerdesk.ticket.rows;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.rebuild.Rebuild;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.ledger.StoredFact;
import org.ledgerdesk.ticket.preset.Categories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes the rows anew from the event store, in a table beside the live one, and swaps. Commands go on meanwhile; only the
 * last few facts are read while they wait.
 */
@Component
public class TicketRowRebuild implements Rebuild {

    private static final String FRESH = "ticket_row_fresh";
    private static final int AT_ONCE = 500;

    private final EventStorageEngine events;
    private final OneTransaction transaction;
    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final Categories categories;
    private final TicketRowProjection projection;

    TicketRowRebuild(
            EventStorageEngine events,
            OneTransaction transaction,
            NamedParameterJdbcTemplate named,
            Categories categories,
            TicketRowProjection projection) {
        this.events = events;
        this.transaction = transaction;
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.categories = categories;
        this.projection = projection;
    }

    @Override
    public String projection() {
        return TicketRowTable.LIVE;
    }

    @Override
    public long rebuild() {
        transaction.run(() -> {
            jdbc.execute("DROP TABLE IF EXISTS " + FRESH);
            jdbc.execute("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(FRESH, TicketRowTable.LIVE));
        });
        var upTo = fill(null);
        transaction.run(() -> {
            // Waits for commands that have written their row; those that have not will write the new table's.
            jdbc.execute("LOCK TABLE %s IN EXCLUSIVE MODE".formatted(TicketRowTable.LIVE));
            fill(upTo);
            jdbc.execute("DROP TABLE " + TicketRowTable.LIVE);
            jdbc.execute("ALTER TABLE %s RENAME TO %s".formatted(FRESH, TicketRowTable.LIVE));
        });
        return jdbc.queryForObject("SELECT count(*) FROM " + TicketRowTable.LIVE, Long.class);
    }

    private @Nullable TrackingToken fill(@Nullable TrackingToken after) {
        var fresh = new TicketRowTable(FRESH, named, categories);
        var upTo = after;
        var batch = new ArrayList<StoredFact>();
        try (var stored = events.readEvents(after, false)) {
            for (var each = stored.iterator(); each.hasNext(); ) {
                var event = each.next();
                upTo = event.trackingToken();
                if (event instanceof DomainEventMessage<?> fact && fact.getPayload() instanceof TicketEvent told) {
                    batch.add(new StoredFact(fact.getSequenceNumber() + 1, fact.getIdentifier(), told));
                }
                if (batch.size() == AT_ONCE) {
                    save(batch, fresh);
                }
            }
        }
        save(batch, fresh);
        return upTo;
    }

    private void save(List<StoredFact> batch, TicketRowTable fresh) {
        if (!batch.isEmpty()) {
            transaction.run(() -> projection.project(List.copyOf(batch), fresh));
            batch.clear();
        }
    }
}
