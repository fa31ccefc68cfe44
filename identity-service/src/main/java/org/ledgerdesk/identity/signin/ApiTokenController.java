package org.ledgerdesk.identity.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Actors;
import org.ledgerdesk.identity.domain.AuditTrail;
import org.ledgerdesk.identity.domain.Page;
import org.ledgerdesk.identity.domain.People;
import org.ledgerdesk.identity.domain.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /me/api-tokens}: what a person's own programs sign in with; shown once, when made. */
@RestController
class ApiTokenController {

    private static final String MINE = "/api/v1/me/api-tokens";

    private final Actors actors;
    private final People people;
    private final ApiTokens tokens;
    private final AuditTrail audit;
    private final OnceOnly onceOnly;

    ApiTokenController(Actors actors, People people, ApiTokens tokens, AuditTrail audit, OnceOnly onceOnly) {
        this.actors = actors;
        this.people = people;
        this.tokens = tokens;
        this.audit = audit;
        this.onceOnly = onceOnly;
    }

    record MakeToken(@NotNull @Size(max = 1000) String name) {}

    /** @param token absent when the same request is answered again */
    record MadeToken(
            UUID id,
            String name,
            Instant createdAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {}

    @GetMapping(MINE)
    Page<ApiTokens.Listed> list(Caller caller) {
        return new Page<>(tokens.of(actors.person(caller).id()), null);
    }

    @PostMapping(MINE)
    ResponseEntity<?> make(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody MakeToken wanted) {
        return make(caller, actors.person(caller), key, wanted);
    }

    /** For programs that set up a desk: an administrator makes a token in somebody's name. */
    @PostMapping("/api/v1/people/{id}/api-tokens")
    ResponseEntity<?> makeFor(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody MakeToken wanted) {
        actors.of(caller).require(Role.ADMIN);
        return make(caller, people.byId(id).filter(Person::active).orElseThrow(Problem::notFound), key, wanted);
    }

    @DeleteMapping(MINE + "/{id}")
    ResponseEntity<?> remove(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var person = actors.person(caller);
        return onceOnly.answer(caller, key, List.of("DELETE me/api-tokens", id), () -> {
            if (!tokens.remove(person.id(), id)) {
                throw Problem.notFound();
            }
            return ResponseEntity.noContent().build();
        });
    }

    private ResponseEntity<?> make(Caller caller, Person person, @Nullable String key, MakeToken wanted) {
        var by = actors.of(caller);
        var secret = new AtomicReference<@Nullable String>();
        var answered = onceOnly.answer(caller, key, List.of("POST api-tokens", person.id(), wanted), () -> {
            var made = tokens.make(person.id(), wanted.name());
            secret.set(made.token());
            if (!by.is(person)) {
                audit.record(by, "ApiTokenMade", person.id().toString(), Map.of("token", made.id()));
            }
            return ResponseEntity.created(URI.create(MINE + '/' + made.id())).body(Map.of("id", made.id()));
        });
        var place = Objects.requireNonNull(answered.getHeaders().getLocation()).getPath();
        var made = tokens.find(person.id(), UUID.fromString(place.substring(place.lastIndexOf('/') + 1)))
                .orElseThrow(Problem::notFound);
        return ResponseEntity.status(answered.getStatusCode())
                .headers(answered.getHeaders())
                .body(new MadeToken(made.id(), made.name(), made.createdAt(), secret.get()));
    }
}
