package org.ledgerdesk.ticket.triage;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.TicketCommand.AssessPriority;
import org.ledgerdesk.ticket.domain.TicketCommand.DisputePriority;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff assess, clients contradict. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}")
class PriorityController {

    private final Desk desk;
    private final Sealing sealing;
    private final TicketAnswers answers;

    PriorityController(Desk desk, Sealing sealing, TicketAnswers answers) {
        this.desk = desk;
        this.sealing = sealing;
        this.answers = answers;
    }

    @PostMapping("/priority-assessments")
    ResponseEntity<?> assess(Write write, @PathVariable String reference, @RequestBody AssessmentRequest request) {
        write.staffOnly();
        var by = Actors.by(write.caller());
        var written = desk.change(write, reference, request, HttpStatus.OK, hand -> {
            var typed = Typed.inAForm();
            var reason = typed.optional("reason", request.reason(), Limits.REASON);
            var assessment = request.assessment(typed);
            desk.send(new AssessPriority(
                    hand.reference(), hand.now(), by, assessment, sealing.optional(hand.reference(), by.id(), reason)));
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }

    record DisputeRequest(@Nullable String reason) {}

    @PostMapping("/priority-disputes")
    ResponseEntity<?> dispute(Write write, @PathVariable String reference, @RequestBody DisputeRequest request) {
        if (!write.caller().isClient()) {
            throw Problem.forbidden("client-only", "Staff assess the priority; clients dispute it.");
        }
        var by = Actors.by(write.caller());
        var written = desk.change(write, reference, request, HttpStatus.OK, hand -> {
            var typed = Typed.inAForm();
            var reason = typed.body("reason", request.reason(), Limits.REASON, false);
            typed.check();
            desk.send(new DisputePriority(
                    hand.reference(), hand.now(), by, sealing.words(hand.reference(), by.id(), reason)));
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }
}
