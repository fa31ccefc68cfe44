package org.ledgerdesk.identity.duty;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Enters something once; a repeat is answered with the same entry as it is by then. */
@Component
class Entries {

    private final OnceOnly onceOnly;

    Entries(OnceOnly onceOnly) {
        this.onceOnly = onceOnly;
    }

    /** @param list where it is found afterwards, below {@code /api/v1/} */
    ResponseEntity<?> enter(
            Caller caller,
            @Nullable String key,
            String list,
            Object wanted,
            Supplier<UUID> work,
            Function<UUID, Object> shown) {
        var answered = onceOnly.answer(caller, key, List.of("POST " + list, wanted), () -> ResponseEntity.created(
                        URI.create("/api/v1/" + list + "/" + work.get()))
                .build());
        var place = Objects.requireNonNull(answered.getHeaders().getLocation()).getPath();
        var id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
        return ResponseEntity.status(answered.getStatusCode())
                .headers(answered.getHeaders())
                .body(shown.apply(id));
    }
}
