package org.ledgerdesk.ticket.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.desk.Versions;
import org.ledgerdesk.ticket.paging.Cursors;
import org.ledgerdesk.ticket.paging.Limit;
import org.ledgerdesk.ticket.paging.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A ticket's page and its history. */
@RestController
@RequestMapping("/api/v1/tickets/{reference}")
class TimelineController {

    private final Timeline timeline;
    private final History history;
    private final Cursors cursors;

    TimelineController(Timeline timeline, History history, Cursors cursors) {
        this.timeline = timeline;
        this.history = history;
        this.cursors = cursors;
    }

    /** Not to be kept by browsers: clocks and work change without the version. */
    @GetMapping
    ResponseEntity<?> ticket(
            Caller caller, @PathVariable String reference, @RequestParam(required = false) @Nullable Instant asOf) {
        var page = timeline.page(reference, caller, asOf);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Versions.tag(page.version()))
                .body(page);
    }

    @GetMapping("/history")
    Page<History.Item> history(
            Caller caller,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var size = Limit.of(limit);
        var scope = "history:" + reference + ':' + caller.id();
        long after =
                cursor == null ? 0 : Long.parseLong(cursors.read(scope, cursor).getFirst());
        var rest = history.of(reference, caller).stream()
                .filter(item -> item.sequence() > after)
                .limit(size + 1L)
                .toList();
        return Page.of(rest, size, item -> item, item -> cursors.write(scope, List.of(Long.toString(item.sequence()))));
    }
}
