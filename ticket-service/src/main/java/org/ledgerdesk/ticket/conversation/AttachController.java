package org.ledgerdesk.ticket.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.TicketCommand.AttachFiles;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Adds files to a ticket by themselves, without a word. */
@RestController
class AttachController {

    private final Desk desk;
    private final Sealing sealing;
    private final TicketAnswers answers;

    AttachController(Desk desk, Sealing sealing, TicketAnswers answers) {
        this.desk = desk;
        this.sealing = sealing;
        this.answers = answers;
    }

    record AttachRequest(@Nullable List<String> attachmentIds) {}

    @PostMapping("/api/v1/tickets/{reference}/attachments")
    ResponseEntity<?> attach(Write write, @PathVariable String reference, @RequestBody AttachRequest request) {
        var caller = write.caller();
        var written = desk.change(write, reference, request, HttpStatus.OK, hand -> {
            var typed = Typed.inAForm();
            var ids = typed.atMost("attachmentIds", request.attachmentIds(), Limits.FILES);
            typed.check();
            var by = Actors.by(caller);
            desk.send(new AttachFiles(
                    hand.reference(),
                    hand.now(),
                    by,
                    sealing.files(hand, null, by.id(), ids, caller),
                    hand.addressedTo()));
            return null;
        });
        return answers.ticket(written, reference, caller);
    }
}
