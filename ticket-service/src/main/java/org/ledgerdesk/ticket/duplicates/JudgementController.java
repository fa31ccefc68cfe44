package org.ledgerdesk.ticket.duplicates;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Access;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.domain.TicketCommand.JudgeSuggestion;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Staff say whether a suggestion was right. */
@RestController
class JudgementController {

    private final Desk desk;

    JudgementController(Desk desk) {
        this.desk = desk;
    }

    record JudgementRequest(@Nullable Boolean accepted) {}

    record Judged(String reference, String other, boolean accepted) {}

    @PostMapping("/api/v1/tickets/{reference}/duplicates/{other}/judgement")
    ResponseEntity<?> judge(
            Write write,
            @PathVariable String reference,
            @PathVariable String other,
            @RequestBody JudgementRequest request) {
        write.staffOnly();
        return desk.change(write, reference, request, HttpStatus.OK, hand -> {
            var typed = Typed.inAForm();
            if (request.accepted() == null) {
                typed.wrong("accepted", "required", "Say whether it is the same.");
            }
            typed.check();
            var second = desk.standing(other);
            if (!Access.sees(write.caller(), second)) {
                throw Problem.notFound();
            }
            if (!java.util.Objects.equals(second.organisation(), hand.ticket().organisation())) {
                throw Problem.rule("other-organisation", "Tickets of two clients are not compared.");
            }
            var accepted = Boolean.TRUE.equals(request.accepted());
            desk.send(new JudgeSuggestion(reference, hand.now(), Actors.by(write.caller()), other, accepted));
            return new Judged(reference, other, accepted);
        });
    }
}
