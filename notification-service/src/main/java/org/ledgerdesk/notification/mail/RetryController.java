package org.ledgerdesk.notification.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /mail/{id}/retry}: an administrator settles what the service left, of either direction. */
@RestController
class RetryController {

    private final JdbcClient jdbc;
    private final OnceOnly onceOnly;

    RetryController(JdbcClient jdbc, OnceOnly onceOnly) {
        this.jdbc = jdbc;
        this.onceOnly = onceOnly;
    }

    record Retried(UUID id, String state) {}

    @PostMapping("/api/v1/mail/{id}/retry")
    ResponseEntity<?> retry(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (!caller.has(Role.ADMIN)) {
            throw Problem.forbidden("administrators-only", "Only administrators look into the mail.");
        }
        return onceOnly.answer(caller, key, "retry " + id, () -> ResponseEntity.ok(again(id)));
    }

    private Retried again(UUID id) {
        return out(id).or(() -> in(id))
                .orElseThrow(() -> exists(id)
                        ? Problem.conflict("nothing-to-retry", "This mail is done, or still under way.")
                        : Problem.notFound());
    }

    /** A mail that came back is written anew, for the address may be another one by now; its Message-ID stays. */
    private java.util.Optional<Retried> out(UUID id) {
        return jdbc.sql("""
                        UPDATE outbox_mail SET attempts = 0, next_attempt_at = now(), reason = 'an administrator retries it',
                          state = CASE WHEN raw IS NULL OR state = 'BOUNCED' THEN 'PLANNED' ELSE 'READY' END
                        WHERE id = :id AND state IN ('FAILED', 'BOUNCED', 'IN_DOUBT', 'NOT_NEEDED')
                        RETURNING id, state
                        """).param("id", id).query(Retried.class).optional();
    }

    private java.util.Optional<Retried> in(UUID id) {
        return jdbc.sql("""
                        UPDATE inbox_mail SET attempts = 0, failures = 0, next_attempt_at = now(), reason = 'an administrator retries it',
                          state = 'RECEIVED', act_path = NULL, act_body = NULL, done_at = NULL
                        WHERE id = :id AND state = 'REFUSED'
                        RETURNING id, state
                        """).param("id", id).query(Retried.class).optional();
    }

    private boolean exists(UUID id) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM outbox_mail WHERE id = :id)
                          OR EXISTS (SELECT FROM inbox_mail WHERE id = :id)
                        """).param("id", id).query(Boolean.class).single();
    }
}
