package org.ledgerdesk.notification.mail.inbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.notification.mail.content.MailHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails as they came, and how far each has been dealt with. */
@Component
class InboxTable {

    private static final int BATCH = 32;
    /** From so many failures on, a mail is dealt with alone, so that it takes no others down with it. */
    private static final int SUSPECT = 2;

    private final JdbcClient jdbc;
    private final OneTransaction transaction;
    private final InboxFacts facts;

    InboxTable(JdbcClient jdbc, OneTransaction transaction, InboxFacts facts) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.facts = facts;
    }

    /**
     * A mail to be dealt with; {@code actPath} and {@code actBody} are set once it is known what to ask.
     *
     * @param failures this attempt included, until it is known to have gone well
     */
    record Stored(
            UUID id,
            String sender,
            @Nullable String messageId,
            Instant receivedAt,
            byte[] raw,
            int attempts,
            int failures,
            @Nullable String reference,
            @Nullable String actPath,
            @Nullable String actBody) {}

    /** Stores a mail; the same mail from the same sender a second time is a duplicate at once. */
    void store(UUID id, MailHead head, Instant receivedAt, byte[] raw) {
        var state = jdbc.sql("""
                        INSERT INTO inbox_mail (id, message_id, message_key, sha256, sender, subject, received_at, raw, state)
                        SELECT :id, :messageId, :key, :sha256, :sender, :subject, :receivedAt, :raw,
                          CASE WHEN EXISTS (SELECT FROM inbox_mail WHERE message_key = :key AND sender = :sender)
                          THEN 'DUPLICATE' ELSE 'RECEIVED' END
                        RETURNING state
                        """)
                .param("id", id)
                .param("messageId", head.messageId())
                .param("key", head.key())
                .param("sha256", head.sha256())
                .param("sender", head.sender())
                .param("subject", head.subject())
                .param("receivedAt", Timestamp.from(receivedAt))
                .param("raw", raw)
                .query(String.class)
                .single();
        if (state.equals("DUPLICATE")) {
            facts.received(id, null, "DUPLICATE");
        }
    }

    /** Takes mails to be dealt with; who dies over them leaves them to others after twenty seconds. */
    List<Stored> claim() {
        return claim("failures < :suspect", BATCH);
    }

    /** Takes one mail that failed repeatedly. */
    List<Stored> claimSuspect() {
        return claim("failures >= :suspect", 1);
    }

    private List<Stored> claim(String which, int most) {
        return jdbc.sql("""
                        WITH due AS (
                          SELECT seq FROM inbox_mail WHERE state = 'RECEIVED' AND next_attempt_at <= now() AND %s
                          ORDER BY seq LIMIT :most FOR UPDATE SKIP LOCKED),
                        taken AS (
                          UPDATE inbox_mail m SET attempts = attempts + 1, failures = failures + 1,
                            next_attempt_at = now() + interval '20 seconds'
                          FROM due WHERE m.seq = due.seq
                          RETURNING m.seq, id, sender, message_id, received_at, raw, attempts, failures, reference,
                            act_path, act_body)
                        SELECT id, sender, message_id, received_at, raw, attempts, failures, reference, act_path, act_body
                        FROM taken ORDER BY seq
                        """.formatted(which))
                .param("suspect", SUSPECT)
                .param("most", most)
                .query(Stored.class)
                .list();
    }

    /** Keeps what is going to be asked; answers what was kept, should another have been first. */
    Act keep(UUID id, Act act) {
        return transaction.call(() -> {
            jdbc.sql("""
                            UPDATE inbox_mail SET act_path = :path, act_body = :body, reference = :reference
                            WHERE id = :id AND act_path IS NULL
                            """)
                    .param("id", id)
                    .param("path", act.path())
                    .param("body", act.body())
                    .param("reference", act.reference())
                    .update();
            return jdbc.sql("SELECT act_path AS path, act_body AS body, reference FROM inbox_mail WHERE id = :id")
                    .param("id", id)
                    .query(Act.class)
                    .single();
        });
    }

    void done(UUID id, String state, @Nullable String reference, @Nullable String reason) {
        transaction.run(() -> {
            if (finish(id, state, reference, reason)) {
                facts.received(id, reference, state);
            }
        });
    }

    void refused(UUID id, String reason, String detail) {
        transaction.run(() -> {
            if (finish(id, "REFUSED", null, reason + ": " + detail)) {
                facts.refused(id, reason);
            }
        });
    }

    void later(UUID id, String reason, Duration after) {
        later(id, reason, after, 0);
    }

    /** As {@link #later}, for a reason that lies not in the mail. */
    void laterWithoutBlame(UUID id, String reason, Duration after) {
        later(id, reason, after, 1);
    }

    private void later(UUID id, String reason, Duration after, int forgiven) {
        jdbc.sql("""
                        UPDATE inbox_mail SET failures = failures - :forgiven, reason = :reason, next_attempt_at = now() + make_interval(secs => :after)
                        WHERE id = :id AND state = 'RECEIVED'
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("after", after.toMillis() / 1000.0)
                .param("forgiven", forgiven)
                .update();
    }

    /** The ticket an earlier mail became, found by that mail's own Message-ID. */
    Optional<String> ticketOf(List<String> messageIds) {
        return messageIds.stream()
                .flatMap(messageId ->
                        jdbc.sql("""
                                SELECT reference FROM inbox_mail
                                WHERE message_id = :messageId AND reference IS NOT NULL
                                  AND state IN ('TICKET_OPENED', 'RESPONSE_ADDED') LIMIT 1
                                """).param("messageId", messageId).query(String.class).optional().stream())
                .findFirst();
    }

    private boolean finish(UUID id, String state, @Nullable String reference, @Nullable String reason) {
        return jdbc.sql("""
                        UPDATE inbox_mail SET state = :state, reference = :reference, reason = :reason, done_at = now()
                        WHERE id = :id AND state = 'RECEIVED'
                        """)
                        .param("id", id)
                        .param("state", state)
                        .param("reference", reference)
                        .param("reason", reason)
                        .update()
                == 1;
    }
}
