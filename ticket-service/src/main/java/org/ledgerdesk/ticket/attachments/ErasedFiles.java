package org.ledgerdesk.ticket.attachments;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.TextErased;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.ledgerdesk.ticket.ledger.Moves;
import org.springframework.stereotype.Component;

/**
 * Lets files go with the words they came with: the names in the transaction that erases, the bytes after it, for a deleted
 * file cannot be taken back. Whoever is killed in between leaves the bytes to the hourly sweep.
 */
@Component
@ProcessingGroup(NotesProjection.GROUP)
class ErasedFiles {

    private final AttachmentTable table;
    private final Ledger ledger;
    private final Sealer sealer;
    private final UnusedSweep sweep;

    ErasedFiles(AttachmentTable table, Ledger ledger, Sealer sealer, UnusedSweep sweep) {
        this.table = table;
        this.ledger = ledger;
        this.sealer = sealer;
        this.sweep = sweep;
    }

    @EventHandler
    void on(TextErased erased, UnitOfWork<?> unit) {
        var bytes = table.erase(nameless(erased.reference()));
        if (!bytes.isEmpty()) {
            unit.root().afterCommit(committed -> Thread.startVirtualThread(() -> sweep.removeUnknown(bytes)));
        }
    }

    /** Those of whose name the key is gone, whoever brought the file in for its author. */
    private List<UUID> nameless(String reference) {
        return new Moves(ledger::facts)
                .of(reference).stream()
                        .filter(fact -> fact.event() instanceof FileAttached file
                                && sealer.isErased(file.file().name().value()))
                        .map(fact -> UUID.fromString(
                                ((FileAttached) fact.event()).file().id()))
                        .toList();
    }
}
