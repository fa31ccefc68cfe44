package org.ledgerdesk.ticket.progress;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Hand;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.PriorityContest;
import org.ledgerdesk.ticket.domain.TicketCommand.ChaseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.Respond;
import org.ledgerdesk.ticket.domain.Visibility;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets a client ask after their ticket instead of opening another; what they say with it is a response like any other. */
@RestController
class ChaseController {

    private final Desk desk;
    private final Sealing sealing;
    private final TicketAnswers answers;

    ChaseController(Desk desk, Sealing sealing, TicketAnswers answers) {
        this.desk = desk;
        this.sealing = sealing;
        this.answers = answers;
    }

    record ChaseRequest(@Nullable String message) {}

    @PostMapping("/api/v1/tickets/{reference}/chases")
    ResponseEntity<?> chase(
            Write write,
            @PathVariable String reference,
            @RequestBody(required = false) @Nullable ChaseRequest request) {
        if (!write.caller().isClient()) {
            throw Problem.forbidden("client-only", "Clients chase; staff just go on.");
        }
        var asked = request == null ? new ChaseRequest(null) : request;
        var written = desk.change(write, reference, asked, HttpStatus.CREATED, hand -> {
            var typed = Typed.inAForm();
            var message = typed.optional("message", asked.message(), Limits.BODY);
            typed.check();
            var response = message == null ? null : UUID.randomUUID().toString();
            desk.send(new ChaseTicket(
                    hand.reference(), hand.now(), Actors.by(write.caller()), response, hand.addressedTo()));
            if (message != null && response != null) {
                say(write, hand, response, message);
            }
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }

    private void say(Write write, Hand hand, String response, String message) {
        var by = Actors.by(write.caller());
        var reference = hand.reference();
        desk.send(new Respond(
                reference,
                hand.now(),
                by,
                response,
                Visibility.PUBLIC,
                Channel.PORTAL,
                sealing.words(hand.scope(), by.id(), message),
                false,
                false,
                PriorityContest.isIn(message),
                false,
                hand.now(),
                List.of(),
                hand.addressedTo()));
    }
}
