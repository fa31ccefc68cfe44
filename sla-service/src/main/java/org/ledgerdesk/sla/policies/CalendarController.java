package org.ledgerdesk.sla.policies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.staff.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When the desk is open, and for whom: staff see it, an admin saves new versions. */
@RestController
class CalendarController {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final Promises promises;
    private final Edits edits;
    private final VersionViews views;
    private final OnceOnly once;

    record Page(List<CalendarView> items, @Nullable String nextCursor) {}

    record Holidays(String name, int version, int year, List<LocalDate> items) {}

    record DraftHolidays(int year, List<LocalDate> items) {}

    /** What of a calendar decides which days are closed. */
    record Draft(
            @Nullable Integer year,
            @Nullable String country,
            @Nullable String region,
            @Nullable List<String> holidays,
            @Nullable Map<String, List<List<String>>> overrides) {

        CalendarBody calendar() {
            return new CalendarBody(null, null, null, null, null, null, overrides, country, region, holidays, null);
        }
    }

    CalendarController(Promises promises, Edits edits, VersionViews views, OnceOnly once) {
        this.promises = promises;
        this.edits = edits;
        this.views = views;
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
                        views.now());
        return new Page(views.calendars(shown), null);
    }

    /** The days of a year that are closed as a whole, the public ones of its country among them. */
    @GetMapping("/api/v1/sla/calendars/{name}/holidays")
    Holidays holidays(
            @PathVariable String name,
            @RequestParam int year,
            @RequestParam @Nullable String organisation,
            Caller caller) {
        Staff.toSee(caller);
        Sent.number("year", year, FIRST_YEAR, LAST_YEAR);
        var calendar =
                promises.versions().calendar(name, organisation, views.now()).orElseThrow(Problem::notFound);
        return new Holidays(
                name, calendar.number(), year, calendar.document().closedDays().of(year));
    }

    /** The same of one that is not saved yet, for who is changing it. */
    @PostMapping("/api/v1/sla/calendars/holidays")
    DraftHolidays holidays(@RequestBody Draft draft, Caller caller) {
        Staff.toSee(caller);
        int year = Sent.number("year", draft.year(), FIRST_YEAR, LAST_YEAR);
        return new DraftHolidays(year, draft.calendar().closedDays().of(year));
    }

    @PutMapping("/api/v1/sla/calendars")
    ResponseEntity<?> save(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CalendarBody body,
            Caller caller) {
        Staff.toChange(caller);
        return once.answer(caller, key, List.of("/api/v1/sla/calendars", body), () -> {
            var saved = edits.save(body, caller);
            return ResponseEntity.ok(views.calendars(List.of(saved)).getFirst());
        });
    }
}
