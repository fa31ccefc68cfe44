package org.ledgerdesk.allowance.ledger;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.ledgerdesk.allowance.domain.AllowanceEvent;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.rebuild.Rebuild;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the ledger's tables anew from the events, in one transaction: readers see the old lines until it commits. Who logs work
 * waits meanwhile; the lines of ten years are some ten thousands.
 */
@Component
class LedgerRebuild implements Rebuild {

    private final EventStorageEngine events;
    private final LedgerProjection projection;
    private final OneTransaction transaction;
    private final JdbcTemplate jdbc;

    LedgerRebuild(
            EventStorageEngine events, LedgerProjection projection, OneTransaction transaction, JdbcTemplate jdbc) {
        this.events = events;
        this.projection = projection;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public String projection() {
        return "ledger_entry";
    }

    @Override
    public long rebuild() {
        return transaction.call(() -> {
            // Waits for commands that have written their lines; those that have not will write them after us.
            jdbc.execute("LOCK TABLE ledger_entry, contract_term, closed_month, open_month IN EXCLUSIVE MODE");
            jdbc.update("DELETE FROM ledger_entry");
            jdbc.update("DELETE FROM contract_term");
            jdbc.update("DELETE FROM closed_month");
            jdbc.update("DELETE FROM open_month");
            project();
            return jdbc.queryForObject("SELECT count(*) FROM ledger_entry", Long.class);
        });
    }

    private void project() {
        try (var stored = events.readEvents(null, false)) {
            stored.forEach(event -> {
                if (event instanceof DomainEventMessage<?> fact && fact.getPayload() instanceof AllowanceEvent told) {
                    projection.on(told, fact.getSequenceNumber());
                }
            });
        }
    }
}
