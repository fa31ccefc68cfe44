package org.ledgerdesk.identity.directory;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.identity.domain.Actors;
import org.ledgerdesk.identity.domain.Organisation;
import org.ledgerdesk.identity.domain.Page;
import org.ledgerdesk.identity.domain.Version;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /organisations}: the client companies; clients see their own. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationController {

    private final Actors actors;
    private final Organisations organisations;
    private final OnceOnly onceOnly;

    OrganisationController(Actors actors, Organisations organisations, OnceOnly onceOnly) {
        this.actors = actors;
        this.organisations = organisations;
        this.onceOnly = onceOnly;
    }

    @GetMapping
    Page<OrganisationForm> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return organisations.list(actors.of(caller), Page.Wanted.of(limit, cursor));
    }

    @GetMapping("/{slug}")
    ResponseEntity<OrganisationForm> one(Caller caller, @PathVariable String slug) {
        return shown(organisations.seen(actors.of(caller), slug));
    }

    @PostMapping
    ResponseEntity<?> register(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Organisations.Register wanted) {
        var by = actors.of(caller);
        var answered = onceOnly.answer(caller, key, List.of("POST organisations", wanted), () -> {
            var organisation = organisations.register(by, wanted);
            return ResponseEntity.created(URI.create("/api/v1/organisations/" + organisation.slug()))
                    .eTag(Version.etag(organisation.version()))
                    .body(Map.of("slug", organisation.slug()));
        });
        return ResponseEntity.status(answered.getStatusCode())
                .headers(answered.getHeaders())
                .body(organisations.form(organisations.seen(by, wanted.slug())));
    }

    @PatchMapping("/{slug}")
    ResponseEntity<?> change(
            Caller caller,
            @PathVariable String slug,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Organisations.Change change) {
        var by = actors.of(caller);
        onceOnly.answer(caller, key, List.of("PATCH organisations", slug, change), () -> {
            var after = organisations.change(by, slug, change, ifMatch);
            return ResponseEntity.ok().eTag(Version.etag(after.version())).build();
        });
        return shown(organisations.seen(by, slug));
    }

    private ResponseEntity<OrganisationForm> shown(Organisation organisation) {
        return ResponseEntity.ok().eTag(Version.etag(organisation.version())).body(organisations.form(organisation));
    }
}
