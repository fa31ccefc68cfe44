package org.ledgerdesk.ticket.erasure;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Hand;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.TicketCommand.EraseDuplicate;
import org.ledgerdesk.ticket.domain.TicketCommand.EraseTicket;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Erases all words of a ticket that need no longer be kept; the facts stay, and say who erased them and why. */
@RestController
class ErasureController {

    private final Desk desk;
    private final Sealing sealing;
    private final Sealer sealer;
    private final Retention retention;
    private final TicketAnswers answers;

    ErasureController(Desk desk, Sealing sealing, Sealer sealer, Retention retention, TicketAnswers answers) {
        this.desk = desk;
        this.sealing = sealing;
        this.sealer = sealer;
        this.retention = retention;
        this.answers = answers;
    }

    record ErasureRequest(@Nullable String reason) {}

    @PostMapping("/api/v1/tickets/{reference}/erasure")
    ResponseEntity<?> erase(Write write, @PathVariable String reference, @RequestBody ErasureRequest request) {
        write.staffOnly();
        if (!write.caller().has(Role.LEAD) && !write.caller().has(Role.ADMIN)) {
            throw Problem.forbidden("leads-only", "Only a lead or an admin may erase a ticket's words.");
        }
        var by = Actors.by(write.caller());
        var written = desk.change(write, reference, request, HttpStatus.OK, hand -> {
            var typed = Typed.inAForm();
            var reason = typed.body("reason", request.reason(), Limits.REASON, false);
            typed.check();
            erase(hand, by, reason);
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }

    /** With all that is part of it, for its page shows their words; in order of reference, as whatever touches several tickets. */
    private void erase(Hand hand, By by, String reason) {
        var asked = hand.addressed().reference();
        var absorbed = desk.ask(asked, ticket -> ticket.merging().brings());
        Stream.concat(Stream.of(asked), absorbed.stream()).sorted().forEach(each -> {
            // First, so that the reason is written with a key that stays; a refusal takes it back.
            sealer.destroyScope(each);
            var why = sealing.words(each, by.id(), reason);
            desk.send(
                    each.equals(asked)
                            ? new EraseTicket(each, hand.now(), by, retention.period(), why)
                            : new EraseDuplicate(each, hand.now(), by, why));
        });
    }
}
