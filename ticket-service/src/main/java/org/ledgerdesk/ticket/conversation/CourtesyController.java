package org.ledgerdesk.ticket.conversation;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.TicketCommand.OverruleCourtesy;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets people say that what was taken for mere thanks was more, which reopens the ticket. */
@RestController
class CourtesyController {

    private static final int ID = 100;

    private final Desk desk;
    private final TicketAnswers answers;

    CourtesyController(Desk desk, TicketAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    record OverrulingRequest(@Nullable String responseId) {}

    @PostMapping("/api/v1/tickets/{reference}/courtesy-overrulings")
    ResponseEntity<?> overrule(Write write, @PathVariable String reference, @RequestBody OverrulingRequest request) {
        var caller = write.caller();
        var written = desk.change(write, reference, request, HttpStatus.OK, hand -> {
            var typed = Typed.inAForm();
            var response = typed.line("responseId", request.responseId(), ID);
            typed.check();
            desk.send(new OverruleCourtesy(hand.reference(), hand.now(), Actors.by(caller), response));
            return null;
        });
        return answers.ticket(written, reference, caller);
    }
}
