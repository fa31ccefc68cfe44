package org.ledgerdesk.ticket.conversation;

import java.util.UUID;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Hand;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.Courtesy;
import org.ledgerdesk.ticket.domain.PriorityContest;
import org.ledgerdesk.ticket.domain.Status;
import org.ledgerdesk.ticket.domain.TicketCommand.Respond;
import org.ledgerdesk.ticket.domain.Visibility;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes responses and notes. */
@RestController
class ResponseController {

    private final Desk desk;
    private final Sealing sealing;
    private final Speaker speaker;

    ResponseController(Desk desk, Sealing sealing, Speaker speaker) {
        this.desk = desk;
        this.sealing = sealing;
        this.speaker = speaker;
    }

    /** What the writer is told; {@code reference} is the original's if they wrote to a merged ticket, {@code courtesy} says that it did not reopen a done ticket. */
    record Said(String id, String reference, Status status, boolean courtesy) {}

    @PostMapping("/api/v1/tickets/{reference}/responses")
    ResponseEntity<?> respond(Write write, @PathVariable String reference, @RequestBody ResponseRequest request) {
        var caller = write.caller();
        if (!caller.isStaff()
                && !caller.isService()
                && (request.visibility() == Visibility.INTERNAL || request.asks() || request.resolves())) {
            throw Problem.forbidden("staff-only", "Only staff write notes, ask back or resolve.");
        }
        return desk.change(write, reference, request, HttpStatus.CREATED, hand -> respond(write, request, hand));
    }

    private Said respond(Write write, ResponseRequest request, Hand hand) {
        var reference = hand.reference();
        var said = speaker.of(write, request, hand);
        var typed = said.channel() == Channel.MAIL ? Typed.inAMail() : Typed.inAForm();
        var ids = typed.atMost("attachmentIds", request.attachmentIds(), Limits.FILES);
        var body = typed.body("body", request.body(), Limits.BODY, !ids.isEmpty());
        if (request.visibility() == null && write.caller().isStaff()) {
            typed.wrong("visibility", "required", "Say whether the client shall see it.");
        }
        typed.check();
        var by = said.by();
        var visibility = request.visibility() == null ? Visibility.PUBLIC : request.visibility();
        var id = UUID.randomUUID().toString();
        desk.send(new Respond(
                reference,
                hand.now(),
                by,
                id,
                visibility,
                said.channel(),
                sealing.words(hand.scope(), by.id(), body),
                request.asks(),
                request.resolves(),
                by.isClient() && PriorityContest.isIn(body),
                by.isClient() && Courtesy.isIn(body, said.names()),
                said.receivedAt(),
                sealing.files(hand, id, by.id(), ids, write.caller()),
                hand.addressedTo()));
        var after = desk.standing(reference);
        return new Said(id, reference, after.status(), by.isClient() && after.isDone());
    }
}
