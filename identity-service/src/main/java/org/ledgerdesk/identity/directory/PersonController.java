package org.ledgerdesk.identity.directory;

import jakarta.validation.Valid;
import java.net.URI;
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
import org.ledgerdesk.identity.domain.Organisation;
import org.ledgerdesk.identity.domain.Page;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonKind;
import org.ledgerdesk.identity.domain.Version;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /people}: who there is, for those who may know. */
@RestController
@RequestMapping("/api/v1/people")
class PersonController {

    private final Actors actors;
    private final PersonTable people;
    private final Registrar registrar;
    private final PersonChanges changes;
    private final PersonErasure erasure;
    private final OnceOnly onceOnly;

    PersonController(
            Actors actors,
            PersonTable people,
            Registrar registrar,
            PersonChanges changes,
            PersonErasure erasure,
            OnceOnly onceOnly) {
        this.actors = actors;
        this.people = people;
        this.registrar = registrar;
        this.changes = changes;
        this.erasure = erasure;
        this.onceOnly = onceOnly;
    }

    @GetMapping
    Page<Object> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var reader = actors.of(caller);
        var wanted = Page.Wanted.of(limit, cursor);
        var only = reader.seesAll() ? organisation : reader.organisation();
        if (namesNothing(organisation, department)
                || organisation != null && !organisation.equals(only)
                || !reader.seesAll() && only == null) {
            return new Page<>(List.of(), null);
        }
        boolean leavers = reader.seesAll() || reader.has(Role.APPROVER);
        var rows = people.list(only, kind, department, leavers, idOf(wanted.after()), wanted.rows());
        return wanted.page(rows, person -> person.id().toString()).map(person -> PersonForm.of(person, reader));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(Caller caller, @PathVariable String id) {
        var reader = actors.of(caller);
        var person = people.byId(known(id)).filter(reader::sees).orElseThrow(Problem::notFound);
        return shown(person, reader);
    }

    @PostMapping
    ResponseEntity<?> register(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody RegisterPerson wanted) {
        var by = actors.of(caller);
        var answered = onceOnly.answer(caller, key, List.of("POST people", wanted.withoutPassword()), () -> {
            var person = registrar.register(by, wanted);
            return ResponseEntity.created(URI.create("/api/v1/people/" + person.id()))
                    .eTag(Version.etag(person.version()))
                    .body(Map.of("id", person.id()));
        });
        var place = Objects.requireNonNull(answered.getHeaders().getLocation()).getPath();
        var person = people.byId(UUID.fromString(place.substring(place.lastIndexOf('/') + 1)))
                .orElseThrow();
        return ResponseEntity.status(answered.getStatusCode())
                .headers(answered.getHeaders())
                .body(PersonForm.of(person, by));
    }

    @PatchMapping("/{id}")
    ResponseEntity<?> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangePerson change) {
        var by = actors.of(caller);
        var person = known(id);
        onceOnly.answer(caller, key, List.of("PATCH people", id, change), () -> {
            var after = changes.change(by, person, change, ifMatch);
            return ResponseEntity.ok().eTag(Version.etag(after.version())).build();
        });
        return shown(people.byId(person).orElseThrow(Problem::notFound), by);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> erase(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var by = actors.of(caller);
        var person = known(id);
        return onceOnly.answer(caller, key, List.of("DELETE people", id), () -> {
            erasure.erase(by, person);
            return ResponseEntity.noContent().build();
        });
    }

    private static ResponseEntity<Object> shown(Person person, Actor reader) {
        return ResponseEntity.ok().eTag(Version.etag(person.version())).body(PersonForm.of(person, reader));
    }

    private static boolean namesNothing(@Nullable String organisation, @Nullable String department) {
        return organisation != null && !Organisation.isSlug(organisation)
                || department != null && !Person.isDepartment(department);
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    private static @Nullable UUID idOf(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("bad-cursor", "This cursor is not one of ours.");
        }
    }
}
