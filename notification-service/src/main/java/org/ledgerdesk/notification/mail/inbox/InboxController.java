package org.ledgerdesk.notification.mail.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.notification.mail.Page;
import org.ledgerdesk.notification.mail.RawMail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /mail/inbox}: each mail in, what became of it and why, and the mail itself; for administrators. */
@RestController
class InboxController {

    private static final String COLUMNS = """
            SELECT seq, id, state, reason, reference, sender, subject, message_id, attempts, received_at, done_at
            FROM inbox_mail
            """;

    private final JdbcClient jdbc;

    InboxController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        RECEIVED,
        TICKET_OPENED,
        RESPONSE_ADDED,
        AUTOMATIC_IGNORED,
        DUPLICATE,
        REFUSED
    }

    record Item(
            @JsonIgnore long seq,
            UUID id,
            State state,
            @Nullable String reason,
            @Nullable String reference,
            String sender,
            String subject,
            @Nullable String messageId,
            int attempts,
            Instant receivedAt,
            @Nullable Instant doneAt) {}

    @GetMapping("/api/v1/mail/inbox")
    Page<Item> inbox(
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

    @GetMapping("/api/v1/mail/inbox/{id}")
    Item mail(Caller caller, @PathVariable UUID id) {
        administratorsOnly(caller);
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Item.class)
                .optional()
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/api/v1/mail/inbox/{id}/raw")
    ResponseEntity<byte[]> raw(Caller caller, @PathVariable UUID id) {
        administratorsOnly(caller);
        return jdbc.sql("SELECT raw FROM inbox_mail WHERE id = :id")
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
