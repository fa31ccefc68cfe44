package org.ledgerdesk.ticket.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.ProspectAdopted;
import org.ledgerdesk.ticket.domain.TicketEvent.TextErased;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketMerged;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;
import org.springframework.stereotype.Component;

/**
 * Follows the tickets' facts into the table that the indexes are built from, apart from the commands: opening a ticket does not
 * wait for it, and an old desk's tickets come in by themselves.
 */
@Component
@ProcessingGroup(DuplicateProjection.GROUP)
class DuplicateProjection {

    static final String GROUP = "duplicate-texts";

    private static final String PENDING = DuplicateProjection.class.getName();

    private final DuplicateTable table;
    private final OpeningWords opening;

    DuplicateProjection(DuplicateTable table, OpeningWords opening) {
        this.table = table;
        this.opening = opening;
    }

    @EventHandler
    void on(TicketEvent event, UnitOfWork<?> unit) {
        switch (event) {
            case TicketOpened opened -> pending(unit).open(opening.of(opened));
            case TicketResolved resolved -> pending(unit).change(to -> to.resolved(event.reference(), resolved.at()));
            case TicketReopened reopened -> pending(unit).change(to -> to.resolved(event.reference(), null));
            case TicketMerged merged -> pending(unit).change(to -> to.merged(event.reference(), merged.into()));
            case MergeUndone undone
            when undone.original() != null -> pending(unit).change(to -> to.merged(event.reference(), null));
            case ProspectAdopted adopted ->
                pending(unit).change(to -> to.movedTo(event.reference(), adopted.organisation()));
            case TextErased erased -> pending(unit).change(to -> to.rewrite(opening.of(erased.reference())));
            default -> {}
        }
    }

    /** All of a batch is written at its end, openings that stand side by side at once. */
    private Pending pending(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(PENDING, key -> {
            var pending = new Pending();
            unit.root().onPrepareCommit(ending -> pending.write());
            return pending;
        });
    }

    private final class Pending {

        private final List<Consumer<DuplicateTable>> changes = new ArrayList<>();
        private List<Indexed> openings = new ArrayList<>();

        void open(Indexed ticket) {
            openings.add(ticket);
        }

        void change(Consumer<DuplicateTable> change) {
            addOpenings();
            changes.add(change);
        }

        private void addOpenings() {
            if (!openings.isEmpty()) {
                var some = openings;
                changes.add(to -> to.add(some));
                openings = new ArrayList<>();
            }
        }

        void write() {
            addOpenings();
            table.lock();
            changes.forEach(change -> change.accept(table));
        }
    }
}
