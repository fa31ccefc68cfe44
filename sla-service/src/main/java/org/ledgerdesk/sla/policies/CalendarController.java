package org.ledgerdesk.sla.policies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.staff.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When the desk is open, and for whom: staff see it, an admin saves new versions. */
@RestController
class CalendarController {

    private final Promises promises;
    private final Edits edits;
    private final OnceOnly once;

    record Page(List<CalendarView> items, @Nullable String nextCursor) {}

    record Holidays(String name, int version, int year, List<LocalDate> items) {}

    CalendarController(Promises promises, Edits edits, OnceOnly once) {
        this.promises = promises;
        this.edits = edits;
        this.once = once;
    }

    @GetMapping("/api/v1/sla/calendars")
    Page calendars(
            @RequestParam @Nullable String organisation, @RequestParam @Nullable String versions, Caller caller) {
        Staff.toSee(caller);
        var shown = Shown.asked(versions)
                .of(
                        promises.versions().calendars(),
                        organisation,
                        version -> version.document().name() + "/" + version.organisation(),
                        edits.now());
        return new Page(edits.calendars(shown), null);
    }

    /** The days of a year that are closed as a whole, the public ones of its country among them. */
    @GetMapping("/api/v1/sla/calendars/{name}/holidays")
    Holidays holidays(
            @PathVariable String name,
            @RequestParam int year,
            @RequestParam @Nullable String organisation,
            Caller caller) {
        Staff.toSee(caller);
        if (year < 1970 || year > 2199) {
            throw Problem.rule("year", "out-of-range", "'year' lies between 1970 and 2199.");
        }
        var calendar =
                promises.versions().calendar(name, organisation, edits.now()).orElseThrow(Problem::notFound);
        return new Holidays(name, calendar.number(), year, calendar.document().closed(year));
    }

    @PutMapping("/api/v1/sla/calendars")
    ResponseEntity<?> save(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CalendarBody body,
            Caller caller) {
        Staff.toChange(caller);
        return once.answer(caller, key, List.of("/api/v1/sla/calendars", body), () -> {
            var saved = edits.save(body, caller);
            return ResponseEntity.ok(edits.calendars(List.of(saved)).getFirst());
        });
    }
}
