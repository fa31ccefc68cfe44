package org.ledgerdesk.ticket.tickets;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Status;
import org.ledgerdesk.ticket.paging.Limit;
import org.ledgerdesk.ticket.paging.Page;
import org.ledgerdesk.ticket.rows.TicketItem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /tickets}: clients find their organisation's tickets, staff everybody's. */
@RestController
class TicketsController {

    private final TicketList tickets;

    TicketsController(TicketList tickets) {
        this.tickets = tickets;
    }

    @GetMapping("/api/v1/tickets")
    Page<TicketItem> tickets(
            Caller reader,
            @RequestParam(required = false) @Nullable Set<Status> status,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Priority priority,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Instant openedFrom,
            @RequestParam(required = false) @Nullable Instant openedTo,
            @Parameter(
                            description =
                                    "Up to 100 references; those that the caller may not see, or nobody knows, are missing")
                    @RequestParam(required = false)
                    @Nullable Set<String> references,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var statuses = EnumSet.noneOf(Status.class);
        if (status != null) {
            statuses.addAll(status);
        }
        var filter = new Filter(
                statuses, category, department, priority, assignee, organisation, q, openedFrom, openedTo, references);
        return tickets.page(reader, filter, Sort.of(sort), Limit.of(limit), cursor);
    }
}
