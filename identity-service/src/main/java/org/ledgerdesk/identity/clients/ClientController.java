package org.ledgerdesk.identity.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Actor;
import org.ledgerdesk.identity.domain.Actors;
import org.ledgerdesk.identity.domain.AuditTrail;
import org.ledgerdesk.identity.domain.Page;
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

/** {@code /clients}: integrators' programs, made and removed by administrators. */
@RestController
@RequestMapping("/api/v1/clients")
class ClientController {

    private final Actors actors;
    private final IntegrationClients clients;
    private final AuditTrail audit;
    private final OnceOnly onceOnly;

    ClientController(Actors actors, IntegrationClients clients, AuditTrail audit, OnceOnly onceOnly) {
        this.actors = actors;
        this.clients = clients;
        this.audit = audit;
        this.onceOnly = onceOnly;
    }

    record MakeClient(@NotNull @Size(max = 1000) String name) {}

    /** @param clientSecret absent when the same request is answered again */
    record MadeClient(
            String clientId,
            String name,
            Instant createdAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String clientSecret) {}

    @GetMapping
    Page<IntegrationClients.Listed> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        admin(caller);
        var wanted = Page.Wanted.of(limit, cursor);
        if (wanted.after() != null && !IntegrationClients.isId(wanted.after())) {
            throw Problem.malformed("bad-cursor", "This cursor is not one of ours.");
        }
        return wanted.page(clients.list(wanted.after(), wanted.rows()), IntegrationClients.Listed::clientId);
    }

    @PostMapping
    ResponseEntity<?> make(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody MakeClient wanted) {
        var by = admin(caller);
        var secret = new AtomicReference<@Nullable String>();
        var answered = onceOnly.answer(caller, key, List.of("POST clients", wanted), () -> {
            var made = clients.make(wanted.name());
            secret.set(made.clientSecret());
            audit.record(by, "ClientMade", made.clientId(), Map.of());
            return ResponseEntity.created(URI.create("/api/v1/clients/" + made.clientId()))
                    .body(Map.of("clientId", made.clientId()));
        });
        var place = Objects.requireNonNull(answered.getHeaders().getLocation()).getPath();
        var made = clients.shown(place.substring(place.lastIndexOf('/') + 1)).orElseThrow(Problem::notFound);
        return ResponseEntity.status(answered.getStatusCode())
                .headers(answered.getHeaders())
                .body(new MadeClient(made.clientId(), made.name(), made.createdAt(), secret.get()));
    }

    /** Tokens the program already has end within ten minutes. */
    @DeleteMapping("/{clientId}")
    ResponseEntity<?> remove(
            Caller caller,
            @PathVariable String clientId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var by = admin(caller);
        return onceOnly.answer(caller, key, List.of("DELETE clients", clientId), () -> {
            if (!clients.remove(clientId)) {
                throw Problem.notFound();
            }
            audit.record(by, "ClientRemoved", clientId, Map.of());
            return ResponseEntity.noContent().build();
        });
    }

    private Actor admin(Caller caller) {
        var by = actors.of(caller);
        by.require(Role.ADMIN);
        return by;
    }
}
