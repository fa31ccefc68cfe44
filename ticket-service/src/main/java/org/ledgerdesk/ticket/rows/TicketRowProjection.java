package org.ledgerdesk.ticket.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.TextErased;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.ledgerdesk.ticket.ledger.Moves;
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
        var pending = pending(unit.root());
        var rows = pending.rows();
        if (movesWords(event)) {
            pending.moved().add(event.reference());
        }
        if (event instanceof TextErased) {
            rows.put(event.reference(), folded(event, sequence + 1));
            return;
        }
        var before = rows.computeIfAbsent(event.reference(), reference -> stored(event));
        rows.put(event.reference(), TicketRow.after(before, event, this::words));
    }

    /** Rows of one command, and which of them must look for their latest words again once all its facts are there. */
    private record Pending(Map<String, TicketRow> rows, Set<String> moved) {}

    private static boolean movesWords(TicketEvent event) {
        return event instanceof MergeUndone || event instanceof TextErased;
    }

    private void save(Map<String, TicketRow> rows, Set<String> moved, TicketRowTable target) {
        moved.forEach(reference -> rows.computeIfPresent(
                reference, (same, row) -> row.saying(new Moves(ledger::facts).of(reference), this::words)));
        target.save(rows.values());
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
        var moved = facts.stream()
                .map(StoredFact::event)
                .filter(TicketRowProjection::movesWords)
                .map(TicketEvent::reference)
                .collect(Collectors.toSet());
        save(rows, moved, target);
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

    private Pending pending(UnitOfWork<?> root) {
        return root.getOrComputeResource(PENDING, key -> {
            var pending = new Pending(new LinkedHashMap<>(), new HashSet<>());
            root.onPrepareCommit(unit -> {
                root.resources().remove(PENDING);
                save(pending.rows(), pending.moved(), table);
            });
            return pending;
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
