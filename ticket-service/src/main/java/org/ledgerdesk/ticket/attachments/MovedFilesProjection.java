package org.ledgerdesk.ticket.attachments;

import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.springframework.stereotype.Component;

/** Files sent to a merged ticket are its original's, and its own once that is undone; who may have them follows within the command. */
@Component
@ProcessingGroup(NotesProjection.GROUP)
class MovedFilesProjection {

    private final AttachmentTable table;

    MovedFilesProjection(AttachmentTable table) {
        this.table = table;
    }

    @EventHandler
    void on(FileAttached file) {
        if (file.addressedTo() != null) {
            table.address(file.file().id(), file.addressedTo());
        }
    }

    @EventHandler
    void on(MergeUndone undone) {
        if (undone.duplicate() != null) {
            var addressees = Stream.concat(Stream.of(undone.duplicate()), undone.brings().stream())
                    .toList();
            table.move(undone.reference(), addressees, undone.duplicate());
        }
    }
}
