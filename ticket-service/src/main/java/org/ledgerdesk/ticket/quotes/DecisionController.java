package org.ledgerdesk.ticket.quotes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Hand;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.Standing;
import org.ledgerdesk.ticket.domain.TicketCommand;
import org.ledgerdesk.ticket.domain.TicketCommand.ApproveQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.DeclineQuote;
import org.ledgerdesk.ticket.preset.DeskZone;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The client's side of a quote: an approver of the organisation says yes or no, for it binds the organisation. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}/quotes/{quote}")
class DecisionController {

    private final Desk desk;
    private final Sealing sealing;
    private final DeskZone zone;
    private final TicketAnswers answers;

    DecisionController(Desk desk, Sealing sealing, DeskZone zone, TicketAnswers answers) {
        this.desk = desk;
        this.sealing = sealing;
        this.zone = zone;
        this.answers = answers;
    }

    record ReasonRequest(@Nullable String reason) {}

    /** A yes needs no words. */
    record Nothing() {}

    @PostMapping("/approval")
    ResponseEntity<?> approve(
            Write write,
            @PathVariable String reference,
            @PathVariable String quote,
            @RequestBody(required = false) @Nullable Nothing request) {
        return decide(
                write,
                reference,
                null,
                (ticket, hand, by, today, reason) -> new ApproveQuote(ticket, hand.now(), by, quote, today));
    }

    @PostMapping("/decline")
    ResponseEntity<?> decline(
            Write write,
            @PathVariable String reference,
            @PathVariable String quote,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        return decide(
                write,
                reference,
                request,
                (ticket, hand, by, today, reason) -> new DeclineQuote(
                        ticket, hand.now(), by, quote, today, sealing.optional(ticket, by.id(), reason)));
    }

    private interface Word {
        TicketCommand command(String ticket, Hand hand, By by, LocalDate today, @Nullable String reason);
    }

    private ResponseEntity<?> decide(Write write, String reference, @Nullable ReasonRequest request, Word word) {
        var asked = request == null ? new ReasonRequest(null) : request;
        var written = desk.change(write, reference, asked, HttpStatus.OK, hand -> {
            mustBeApprover(write.caller(), hand.ticket());
            var typed = Typed.inAForm();
            var reason = typed.optional("reason", asked.reason(), Limits.REASON);
            typed.check();
            var ticket = hand.ticket().reference();
            desk.send(word.command(ticket, hand, Actors.by(write.caller()), zone.day(hand.now()), reason));
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }

    /** Said only after it is known that they see the ticket. */
    private static void mustBeApprover(Caller caller, Standing ticket) {
        var theirs = caller.organisation() != null && caller.organisation().equals(ticket.organisation());
        if (!caller.isClient() || !caller.has(Role.APPROVER) || !theirs) {
            throw Problem.forbidden(
                    "approver-only", "Only an approver of the ticket's organisation decides on a quote.");
        }
    }
}
