package org.ledgerdesk.sla.attainment;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.sla.domain.Calendars;
import org.ledgerdesk.sla.domain.Clock;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.staff.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists clocks for staff: what burns next, or those behind a figure. */
@RestController
class ClockListController {

    private final ClockLists lists;
    private final Calendars calendars;
    private final DeskWeeks weeks;
    private final InstantSource time;

    enum OpenState {
        RUNNING,
        PAUSED,
        BREACHED
    }

    enum Outcome {
        MET,
        BREACHED,
        CANCELLED
    }

    ClockListController(ClockLists lists, Calendars calendars, DeskWeeks weeks, InstantSource time) {
        this.lists = lists;
        this.calendars = calendars;
        this.weeks = weeks;
        this.time = time;
    }

    @GetMapping(path = "/api/v1/sla/clocks", params = "!outcome")
    Page<ListedClock> open(
            @RequestParam @Nullable OpenState state,
            @RequestParam @Nullable Instant dueBefore,
            @RequestParam @Nullable ClockKind kind,
            @RequestParam @Nullable Urgency priority,
            @RequestParam @Nullable String department,
            @RequestParam @Nullable String organisation,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Staff.toSee(caller);
        if (dueBefore != null) {
            Window.possible("dueBefore", dueBefore);
        }
        var filter = new Filter(kind, priority, department, organisation);
        int size = Page.size(limit);
        var rows =
                lists.open(state == null ? null : state.name(), dueBefore, filter, Position.ofClock(cursor), size + 1);
        var now = time.instant();
        return Page.of(
                rows,
                size,
                row -> ListedClock.of(row, now, calendars),
                row -> new Position(row.dueAt(), row.clockId().toString()));
    }

    @GetMapping(path = "/api/v1/sla/clocks", params = "outcome")
    Page<ListedClock> ended(
            @RequestParam Outcome outcome,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable ClockKind kind,
            @RequestParam @Nullable Urgency priority,
            @RequestParam @Nullable String department,
            @RequestParam @Nullable String organisation,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Staff.toSee(caller);
        var now = time.instant();
        var filter = new Filter(kind, priority, department, organisation);
        int size = Page.size(limit);
        var rows = lists.ended(
                Clock.State.valueOf(outcome.name()),
                Window.asked(from, to, now, weeks),
                filter,
                Position.ofClock(cursor),
                size + 1);
        return Page.of(
                rows,
                size,
                row -> ListedClock.of(row, now, calendars),
                row -> new Position(row.outcomeAt(), row.clockId().toString()));
    }
}
