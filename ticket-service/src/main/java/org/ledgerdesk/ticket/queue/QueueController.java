package org.ledgerdesk.ticket.queue;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.paging.Limit;
import org.ledgerdesk.ticket.paging.Page;
import org.ledgerdesk.ticket.paging.PlainText;
import org.ledgerdesk.ticket.rows.Lane;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /queue}: staff filter it, nobody reorders it. */
@RestController
class QueueController {

    private final Queue queue;

    QueueController(Queue queue) {
        this.queue = queue;
    }

    @GetMapping("/api/v1/queue")
    Page<QueueItem> queue(
            Caller reader,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Lane lane,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!reader.seesAllTickets()) {
            throw Problem.forbidden("staff-only", "The queue is for staff.");
        }
        return queue.page(reader, PlainText.of("department", department), lane, Limit.of(limit), cursor);
    }
}
