package org.ledgerdesk.identity.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.ledgerdesk.identity.domain.People;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.topics.DirectoryPublisher;
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

/** {@code /absences}: who is away; staff read them, agents enter their own, leads and administrators everybody's. */
@RestController
@RequestMapping("/api/v1/absences")
class AbsenceController {

    private static final Duration LONGEST = Duration.ofDays(731);

    private final Actors actors;
    private final AbsenceTable absences;
    private final Staff staff;
    private final People people;
    private final DirectoryPublisher publisher;
    private final AuditTrail audit;
    private final OnceOnly onceOnly;
    private final Entries entries;
    private final Clock clock;

    AbsenceController(
            Actors actors,
            AbsenceTable absences,
            Staff staff,
            People people,
            DirectoryPublisher publisher,
            AuditTrail audit,
            OnceOnly onceOnly,
            Entries entries,
            Clock clock) {
        this.actors = actors;
        this.absences = absences;
        this.staff = staff;
        this.people = people;
        this.publisher = publisher;
        this.audit = audit;
        this.onceOnly = onceOnly;
        this.entries = entries;
        this.clock = clock;
    }

    /** @param person address or id; the caller's own when left out */
    record Wanted(
            @Nullable @Size(max = 320) String person,
            @NotNull Instant from,
            @NotNull Instant to,
            @NotNull Absence.Reason reason) {}

    @GetMapping
    Page<Absence> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        RotaController.reader(actors.of(caller));
        var wanted = Page.Wanted.of(limit, cursor);
        var after = Place.after(wanted);
        var only = person == null ? null : staff.named(person).map(Person::id).orElse(null);
        if (person != null && only == null) {
            return new Page<>(List.of(), null);
        }
        var since = Span.inOurDays(Objects.requireNonNullElseGet(from, clock::instant));
        var rows = absences.list(since, to == null ? null : Span.inOurDays(to), only, after, wanted.rows());
        return wanted.page(rows, absence -> Place.key(absence.from(), absence.id()));
    }

    @PostMapping
    ResponseEntity<?> enter(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Wanted wanted) {
        var by = writer(caller);
        return entries.enter(caller, key, "absences", wanted, () -> enter(by, wanted), id -> absences.byId(id)
                .orElseThrow(Problem::notFound));
    }

    /** Also ends one that has begun: whoever is back is back. */
    @DeleteMapping("/{id}")
    ResponseEntity<?> remove(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var by = writer(caller);
        return onceOnly.answer(caller, key, List.of("DELETE absences", id), () -> {
            var absence = Staff.id(id).flatMap(absences::byId).orElseThrow(Problem::notFound);
            var person = people.locked(absence.person().id()).orElseThrow(Problem::notFound);
            own(by, person);
            absences.remove(absence.id());
            told(by, "AbsenceRemoved", person, absence.from(), absence.to());
            return ResponseEntity.noContent().build();
        });
    }

    private UUID enter(Actor by, Wanted wanted) {
        var found = staff.working(wanted.person() == null ? by.id() : wanted.person());
        // Held, so that of two absences entered at once the second tells of both.
        var person = people.locked(found.id()).orElseThrow(Problem::notFound);
        own(by, person);
        var span = Span.of(wanted.from(), wanted.to(), LONGEST);
        if (!span.to().isAfter(clock.instant())) {
            throw Problem.rule("to", "over-already", "This is over already.");
        }
        var id = UUID.randomUUID();
        absences.add(id, person.id(), span, wanted.reason());
        told(by, "AbsenceEntered", person, span.from(), span.to());
        return id;
    }

    private void told(Actor by, String act, Person person, Instant from, Instant to) {
        publisher.changed(person, by);
        audit.record(by, act, person.id().toString(), Map.of("from", from.toString(), "to", to.toString()));
    }

    private Actor writer(Caller caller) {
        var by = actors.of(caller);
        by.require(Role.ADMIN, Role.LEAD, Role.AGENT);
        return by;
    }

    private static void own(Actor by, Person person) {
        if (!by.is(person) && !by.has(Role.ADMIN) && !by.has(Role.LEAD)) {
            throw Problem.forbidden("not-your-absence", "Leads enter the absences of others.");
        }
    }
}
