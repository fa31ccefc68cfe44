package org.ledgerdesk.identity.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.identity.domain.Actors;
import org.ledgerdesk.identity.domain.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /me}: the caller about themselves. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final Actors actors;
    private final PersonChanges changes;
    private final OrganisationTable organisations;
    private final PersonTable people;
    private final OnceOnly onceOnly;

    MeController(
            Actors actors,
            PersonChanges changes,
            OrganisationTable organisations,
            PersonTable people,
            OnceOnly onceOnly) {
        this.actors = actors;
        this.changes = changes;
        this.organisations = organisations;
        this.people = people;
        this.onceOnly = onceOnly;
    }

    /** Name, language, telephone: what a person may say of themselves. */
    record Change(
            @Nullable @Size(max = 1000) String name,
            @Nullable String locale,
            @Nullable String phone) {}

    record Me(
            String id,
            @Nullable String email,
            String name,
            Kind kind,
            List<String> roles,
            @Nullable String organisation,
            @Nullable String organisationName,
            List<String> departments,
            String locale,
            @Nullable String phone,
            OrganisationForm.@Nullable Contact accountManager) {}

    @GetMapping
    Me me(Caller caller) {
        if (caller.kind() != Kind.MACHINE) {
            return form(actors.person(caller));
        }
        var roles = caller.roles().stream().map(Enum::name).sorted().toList();
        return new Me(
                caller.id(),
                null,
                caller.name(),
                caller.kind(),
                roles,
                null,
                null,
                List.of(),
                caller.locale(),
                null,
                null);
    }

    @PatchMapping
    ResponseEntity<?> change(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Change change) {
        var person = actors.person(caller);
        onceOnly.answer(caller, key, List.of("PATCH me", change), () -> {
            var wanted = new ChangePerson(null, change.name(), null, null, change.locale(), change.phone(), null);
            changes.changeSelf(actors.of(caller), person.id(), wanted);
            return ResponseEntity.ok().build();
        });
        return ResponseEntity.ok(form(actors.person(caller)));
    }

    private Me form(Person person) {
        var home = Optional.ofNullable(person.organisation()).flatMap(organisations::bySlug);
        return new Me(
                person.id().toString(),
                person.email().value(),
                person.name(),
                Kind.valueOf(person.kind().name()),
                person.roles().stream().map(Enum::name).sorted().toList(),
                person.organisation(),
                home.map(found -> found.name()).orElse(null),
                person.departments().stream().sorted().toList(),
                person.locale(),
                person.phone(),
                home.map(found -> found.accountManager())
                        .flatMap(people::byId)
                        .map(OrganisationForm.Contact::of)
                        .orElse(null));
    }
}
