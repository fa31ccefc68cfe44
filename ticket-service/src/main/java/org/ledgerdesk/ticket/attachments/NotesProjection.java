package org.ledgerdesk.ticket.attachments;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.Visibility;
import org.springframework.stereotype.Component;

/** Keeps files of internal notes among staff, from the moment the note is there: it runs within the command. */
@Component
@ProcessingGroup(NotesProjection.GROUP)
class NotesProjection {

    static final String GROUP = "attachment-notes";

    private final AttachmentTable table;

    NotesProjection(AttachmentTable table) {
        this.table = table;
    }

    @EventHandler
    void on(ResponseAdded response) {
        if (response.visibility() == Visibility.INTERNAL
                && !response.attachments().isEmpty()) {
            table.keepAmongStaff(
                    response.attachments().stream().map(UUID::fromString).toList());
        }
    }
}
