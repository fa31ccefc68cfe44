package org.ledgerdesk.sla.attainment;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.sla.staff.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells staff how old the open tickets are. */
@RestController
class AgeingController {

    private final Ageing ageing;
    private final InstantSource time;

    record Answer(List<Ageing.Bucket> items) {}

    AgeingController(Ageing ageing, InstantSource time) {
        this.ageing = ageing;
        this.time = time;
    }

    @GetMapping("/api/v1/sla/ageing")
    Answer ageing(
            @RequestParam @Nullable String department, @RequestParam @Nullable String organisation, Caller caller) {
        Staff.toSee(caller);
        return new Answer(ageing.buckets(new Filter(null, null, department, organisation), time.instant()));
    }

    @GetMapping("/api/v1/sla/ageing/tickets")
    Page<Ageing.Ticket> tickets(
            @RequestParam @Nullable Age bucket,
            @RequestParam @Nullable Urgency priority,
            @RequestParam @Nullable String department,
            @RequestParam @Nullable String organisation,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Staff.toSee(caller);
        var filter = new Filter(null, priority, department, organisation);
        int size = Page.size(limit);
        var rows = ageing.tickets(bucket, filter, time.instant(), Position.ofTicket(cursor), size + 1);
        return Page.of(rows, size, Function.identity(), row -> new Position(row.openedAt(), row.reference()));
    }
}
