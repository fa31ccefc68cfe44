package org.ledgerdesk.ticket.progress;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Hand;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.TicketCommand;
import org.ledgerdesk.ticket.domain.TicketCommand.DeescalateTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.EscalateTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.EstimateCompletion;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff's word on how it goes on: escalated to development or back, and the day promised to the client. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}")
class ProgressController {

    private final Desk desk;
    private final Sealing sealing;
    private final TicketAnswers answers;

    ProgressController(Desk desk, Sealing sealing, TicketAnswers answers) {
        this.desk = desk;
        this.sealing = sealing;
        this.answers = answers;
    }

    record ReasonRequest(@Nullable String reason) {}

    @PostMapping("/escalation")
    ResponseEntity<?> escalate(Write write, @PathVariable String reference, @RequestBody ReasonRequest request) {
        return write(write, reference, request, (hand, by) -> {
            var typed = Typed.inAForm();
            var reason = typed.body("reason", request.reason(), Limits.REASON, false);
            typed.check();
            return new EscalateTicket(
                    hand.reference(), hand.now(), by, sealing.words(hand.reference(), by.id(), reason));
        });
    }

    /** The reason may be left out here: many programs send no body with DELETE. */
    @DeleteMapping("/escalation")
    ResponseEntity<?> deescalate(
            Write write,
            @PathVariable String reference,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        var asked = request == null ? new ReasonRequest(null) : request;
        return write(write, reference, asked, (hand, by) -> {
            var typed = Typed.inAForm();
            var reason = typed.optional("reason", asked.reason(), Limits.REASON);
            typed.check();
            return new DeescalateTicket(
                    hand.reference(), hand.now(), by, sealing.optional(hand.reference(), by.id(), reason));
        });
    }

    record EstimateRequest(
            @Nullable LocalDate date, @Nullable String note) {}

    @PutMapping("/estimate")
    ResponseEntity<?> estimate(Write write, @PathVariable String reference, @RequestBody EstimateRequest request) {
        return write(write, reference, request, (hand, by) -> {
            var typed = Typed.inAForm();
            var note = typed.optional("note", request.note(), Limits.REASON);
            var date = request.date();
            if (date == null) {
                typed.wrong("date", "required", "Which day do you promise?");
            }
            typed.check();
            return new EstimateCompletion(
                    hand.reference(),
                    hand.now(),
                    by,
                    Objects.requireNonNull(date),
                    sealing.optional(hand.reference(), by.id(), note));
        });
    }

    private interface Work {
        TicketCommand command(Hand hand, By by);
    }

    private ResponseEntity<?> write(Write write, String reference, Object request, Work work) {
        write.staffOnly();
        var by = Actors.by(write.caller());
        var written = desk.change(write, reference, request, HttpStatus.OK, hand -> {
            desk.send(work.command(hand, by));
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }
}
