package org.ledgerdesk.identity.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Actor;
import org.ledgerdesk.identity.domain.Actors;
import org.ledgerdesk.identity.domain.AuditTrail;
import org.ledgerdesk.identity.domain.Page;
import org.ledgerdesk.identity.domain.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /rota}: who is on duty when; staff read it, leads and administrators write it. */
@RestController
@RequestMapping("/api/v1/rota")
class RotaController {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST_WEEKS = 53;

    private final Actors actors;
    private final ShiftTable shifts;
    private final Staff staff;
    private final AuditTrail audit;
    private final OnceOnly onceOnly;
    private final Entries entries;
    private final Clock clock;

    RotaController(
            Actors actors,
            ShiftTable shifts,
            Staff staff,
            AuditTrail audit,
            OnceOnly onceOnly,
            Entries entries,
            Clock clock) {
        this.actors = actors;
        this.shifts = shifts;
        this.staff = staff;
        this.audit = audit;
        this.onceOnly = onceOnly;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * A turn of duty to enter.
     *
     * @param person address or id
     * @param department left out for the whole desk
     * @param weeks in how many weeks, this one included, at the same hours; once when left out
     */
    record Wanted(
            @NotNull @Size(max = 320) String person,
            @Nullable @Size(max = 40) String department,
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable Integer weeks) {}

    /** All of one series. */
    record Series(UUID series, List<Shift> items) {}

    @GetMapping
    Page<Shift> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        reader(actors.of(caller));
        var wanted = Page.Wanted.of(limit, cursor);
        var after = Place.after(wanted);
        var only = person == null ? null : staff.named(person).map(Person::id).orElse(null);
        if (person != null && only == null || department != null && !Person.isDepartment(department)) {
            return new Page<>(List.of(), null);
        }
        var since = Span.inOurDays(Objects.requireNonNullElseGet(from, clock::instant));
        var rows = shifts.list(since, to == null ? null : Span.inOurDays(to), department, only, after, wanted.rows());
        return wanted.page(rows, shift -> Place.key(shift.from(), shift.id()));
    }

    @PostMapping
    ResponseEntity<?> enter(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Wanted wanted) {
        var by = writer(caller);
        return entries.enter(
                caller,
                key,
                "rota",
                wanted,
                () -> enter(by, wanted),
                series -> new Series(series, shifts.ofSeries(series)));
    }

    /** @param following whether the later ones of the same series go as well */
    @DeleteMapping("/{id}")
    ResponseEntity<?> remove(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean following,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var by = writer(caller);
        return onceOnly.answer(caller, key, List.of("DELETE rota", id, following), () -> {
            var shift = Staff.id(id).flatMap(shifts::byId).orElseThrow(Problem::notFound);
            shifts.remove(shift, following);
            audit.record(
                    by,
                    "ShiftRemoved",
                    shift.person().id().toString(),
                    facts(shift.department(), shift.from(), shift.to(), following ? "following" : "one"));
            return ResponseEntity.noContent().build();
        });
    }

    private UUID enter(Actor by, Wanted wanted) {
        var person = staff.working(wanted.person());
        int weeks = wanted.weeks() == null ? 1 : wanted.weeks();
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw Problem.rule("weeks", "weeks-out-of-range", "In 1 to " + MOST_WEEKS + " weeks.");
        }
        if (wanted.department() != null && !Person.isDepartment(wanted.department())) {
            throw Problem.rule("department", "bad-department", "A department is a code such as SUPPORT.");
        }
        var first = Span.of(wanted.from(), wanted.to(), weeks > 1 ? WEEK : LONGEST);
        var series = UUID.randomUUID();
        for (int week = 0; week < weeks; week++) {
            shifts.add(series, person.id(), wanted.department(), first.weeksLater(week, shifts.zone()));
        }
        audit.record(
                by,
                "ShiftEntered",
                person.id().toString(),
                facts(wanted.department(), first.from(), first.to(), weeks + " weeks"));
        return series;
    }

    private static Map<String, ?> facts(@Nullable String department, Instant from, Instant to, String extent) {
        var facts = new HashMap<String, Object>();
        facts.put("department", department == null ? "" : department);
        facts.put("from", from.toString());
        facts.put("to", to.toString());
        facts.put("extent", extent);
        return facts;
    }

    private Actor writer(Caller caller) {
        var by = actors.of(caller);
        by.require(Role.ADMIN, Role.LEAD);
        return by;
    }

    /** Who works when is the staff's own business. */
    static void reader(Actor actor) {
        if (!actor.seesAll()) {
            throw Problem.forbidden("staff-only", "Only staff may see this.");
        }
    }
}
