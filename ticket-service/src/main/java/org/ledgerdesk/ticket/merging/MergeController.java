package org.ledgerdesk.ticket.merging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.timeline.TicketAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff say which tickets are one issue, and take it back. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}/merges")
class MergeController {

    private static final int AT_ONCE = 100;

    private final Desk desk;
    private final Merges merges;
    private final TicketAnswers answers;

    MergeController(Desk desk, Merges merges, TicketAnswers answers) {
        this.desk = desk;
        this.merges = merges;
        this.answers = answers;
    }

    record MergeRequest(@Nullable List<String> duplicates) {}

    @PostMapping
    ResponseEntity<?> merge(Write write, @PathVariable String reference, @RequestBody MergeRequest request) {
        write.staffOnly();
        var written = desk.change(write, reference, request, HttpStatus.OK, hand -> {
            var typed = Typed.inAForm();
            var duplicates = typed.atMost("duplicates", request.duplicates(), AT_ONCE);
            if (duplicates.isEmpty()) {
                typed.wrong("duplicates", "required", "Which tickets are the same issue?");
            }
            typed.check();
            merges.merge(hand, duplicates, Actors.by(write.caller()));
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }

    @DeleteMapping("/{duplicate}")
    ResponseEntity<?> undo(Write write, @PathVariable String reference, @PathVariable String duplicate) {
        write.staffOnly();
        var written = desk.change(write, reference, duplicate, HttpStatus.OK, hand -> {
            merges.undo(hand, duplicate, Actors.by(write.caller()));
            return null;
        });
        return answers.ticket(written, reference, write.caller());
    }
}
