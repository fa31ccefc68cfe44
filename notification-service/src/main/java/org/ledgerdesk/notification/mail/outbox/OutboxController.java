package org.ledgerdesk.notification.mail.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.notification.domain.Purpose;
import org.ledgerdesk.notification.mail.Page;
import org.ledgerdesk.notification.mail.RawMail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /mail/outbox}: each mail out, its state and why; for administrators. */
@RestController
class OutboxController {

    private static final String COLUMNS = """
            SELECT seq, id, state, purpose, reference, recipient, address, subject, attempts, reason, planned_at,
              next_attempt_at, sent_at
            FROM outbox_mail
            """;

    private final JdbcClient jdbc;

    OutboxController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        PLANNED,
        SPREAD,
        NOT_NEEDED,
        READY,
        SENDING,
        IN_DOUBT,
        SENT,
        BOUNCED,
        FAILED
    }

    record Item(
            @JsonIgnore long seq,
            UUID id,
            State state,
            Purpose purpose,
            @Nullable String reference,
            String recipient,
            @Nullable String address,
            @Nullable String subject,
            int attempts,
            @Nullable String reason,
            Instant plannedAt,
            Instant nextAttemptAt,
            @Nullable Instant sentAt) {}

    @GetMapping("/api/v1/mail/outbox")
    Page<Item> outbox(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        administratorsOnly(caller);
        int size = Page.limit(limit);
        var found = jdbc.sql(COLUMNS + """
                        WHERE seq < :before AND (:state::text IS NULL OR state = :state)
                          AND (:reference::text IS NULL OR reference = :reference)
                        ORDER BY seq DESC LIMIT :limit
                        """)
                .param("before", Page.before(cursor))
                .param("state", Page.state(State.class, state))
                .param("reference", Page.reference(reference))
                .param("limit", size + 1)
                .query(Item.class)
                .list();
        return Page.of(found, size, Item::seq);
    }

    @GetMapping("/api/v1/mail/outbox/{id}")
    Item mail(Caller caller, @PathVariable UUID id) {
        administratorsOnly(caller);
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Item.class)
                .optional()
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/api/v1/mail/outbox/{id}/raw")
    ResponseEntity<byte[]> raw(Caller caller, @PathVariable UUID id) {
        administratorsOnly(caller);
        return jdbc.sql("""
                        SELECT raw FROM outbox_mail
                        WHERE id = :id AND raw IS NOT NULL AND purpose NOT IN ('PASSWORD_RESET', 'INVITATION')
                        """)
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(raw -> RawMail.download(id, raw))
                .orElseThrow(Problem::notFound);
    }

    private static void administratorsOnly(Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            throw Problem.forbidden("administrators-only", "Only administrators look into the mail.");
        }
    }
}
