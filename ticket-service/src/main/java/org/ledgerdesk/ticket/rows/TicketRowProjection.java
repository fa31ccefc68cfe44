package org.ledgerdesk.ticket.rows;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.TextErased;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.ledgerdesk.ticket.ledger.StoredFact;
import org.ledgerdesk.ticket.preset.Categories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes a ticket's row in the transaction that appends its facts, so that whoever wrote reads their own write, and a row
 * that cannot be written takes the facts back with it. All facts of one command cost one read and one write of the row.
 */
@Component
@ProcessingGroup(TicketRowProjection.GROUP)
class TicketRowProjection {

    static final String GROUP = "ticket-rows";

    private static final String PENDING = TicketRowProjection.class.getName();

    private final TicketRowTable table;
    private final Sealer sealer;
    private final Ledger ledger;

    TicketRowProjection(NamedParameterJdbcTemplate jdbc, Categories categories, Sealer sealer, Ledger ledger) {
        this.table = new TicketRowTable(TicketRowTable.LIVE, jdbc, categories);
        this.sealer = sealer;
        this.ledger = ledger;
    }

    @EventHandler
    void on(TicketEvent event, @SequenceNumber long sequence, UnitOfWork<?> unit) {
        var rows = pending(unit.root());
        if (event instanceof TextErased) {
            rows.put(event.reference(), folded(event, sequence + 1));
            return;
        }
        var before = rows.computeIfAbsent(event.reference(), reference -> stored(event));
        rows.put(event.reference(), TicketRow.after(before, event, this::words));
    }

    /** Folds facts of many tickets into a table beside the live one. */
    void project(List<StoredFact> facts, TicketRowTable target) {
        var references =
                facts.stream().map(fact -> fact.event().reference()).distinct().toList();
        var rows = new HashMap<>(target.load(references));
        facts.forEach(fact -> {
            var event = fact.event();
            rows.put(
                    event.reference(),
                    event instanceof TextErased
                            ? folded(event, fact.sequence())
                            : TicketRow.after(rows.get(event.reference()), event, this::words));
        });
        target.save(rows.values());
    }

    /** The row after the erasing, from the very first fact: only there it is said which of its words are whose. */
    private TicketRow folded(TicketEvent erased, long sequence) {
        TicketRow row = null;
        for (var fact : ledger.facts(erased.reference())) {
            if (fact.sequence() < sequence) {
                row = TicketRow.after(row, fact.event(), this::words);
            }
        }
        return TicketRow.after(row, erased, this::words);
    }

    private Map<String, TicketRow> pending(UnitOfWork<?> root) {
        return root.getOrComputeResource(PENDING, key -> {
            var rows = new LinkedHashMap<String, TicketRow>();
            root.onPrepareCommit(unit -> {
                root.resources().remove(PENDING);
                table.save(rows.values());
            });
            return rows;
        });
    }

    private TicketRow stored(TicketEvent event) {
        return event instanceof TicketEvent.TicketOpened
                ? null
                : table.load(List.of(event.reference())).get(event.reference());
    }

    private String words(SealedText text) {
        return sealer.open(text.value());
    }
}
