package org.ledgerdesk.notification.mail.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ledgerdesk.notification.domain.Purpose;
import org.ledgerdesk.notification.mail.MailMeters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a mail from planned to ready, each claimed so that two instances never work on the same one. */
@Component
class OutboxTable {

    private static final int BATCH = 50;

    private final JdbcClient jdbc;
    private final MailMeters meters;

    OutboxTable(JdbcClient jdbc, MailMeters meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    /** Takes mails to be written; who dies over them leaves them to others after ten seconds. */
    List<OutboxMail> claimPlanned() {
        return jdbc.sql("""
                        WITH due AS (
                          SELECT seq FROM outbox_mail WHERE state = 'PLANNED' AND next_attempt_at <= now()
                          ORDER BY seq LIMIT :batch FOR UPDATE SKIP LOCKED)
                        UPDATE outbox_mail m SET attempts = attempts + 1, next_attempt_at = now() + interval '10 seconds'
                        FROM due WHERE m.seq = due.seq
                        RETURNING id, event_id, recipient, purpose, m.reference, actor, response_id, clock, at, attempts
                        """).param("batch", BATCH).query(OutboxMail.class).list();
    }

    void spread(UUID id) {
        jdbc.sql("UPDATE outbox_mail SET state = 'SPREAD' WHERE id = :id AND state = 'PLANNED'")
                .param("id", id)
                .update();
    }

    void notNeeded(UUID id, String reason) {
        jdbc.sql("UPDATE outbox_mail SET state = 'NOT_NEEDED', reason = :reason WHERE id = :id AND state = 'PLANNED'")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    /** Takes it out as if it had not been planned, so that the same can be told should it become true again. */
    void withdraw(UUID id) {
        jdbc.sql("DELETE FROM outbox_mail WHERE id = :id AND state = 'PLANNED'")
                .param("id", id)
                .update();
    }

    void ready(UUID id, String address, String subject, byte[] raw, boolean showsNote) {
        jdbc.sql("""
                        UPDATE outbox_mail SET state = 'READY', address = :address, subject = :subject, raw = :raw,
                          shows_note = :note,
                          attempts = 0, next_attempt_at = now(), reason = NULL
                        WHERE id = :id AND state = 'PLANNED'
                        """)
                .param("id", id)
                .param("address", address)
                .param("subject", subject)
                .param("raw", raw)
                .param("note", showsNote)
                .update();
    }

    void writeLater(UUID id, String reason, Duration after) {
        later(id, "PLANNED", reason, after);
    }

    void failed(UUID id, String reason) {
        jdbc.sql(
                        "UPDATE outbox_mail SET state = 'FAILED', reason = :reason WHERE id = :id AND state IN ('PLANNED', 'SENDING')")
                .param("id", id)
                .param("reason", reason)
                .update();
        meters.out("FAILED");
    }

    /** Those who were or will be mailed that message. */
    List<String> toldOf(String responseId, Purpose purpose) {
        return jdbc.sql("SELECT recipient FROM outbox_mail WHERE response_id = :response AND purpose = :purpose")
                .param("response", responseId)
                .param("purpose", purpose.name())
                .query(String.class)
                .list();
    }

    /** The first mail the same person got about the same ticket, which this one follows. */
    Optional<UUID> firstOfThread(OutboxMail mail) {
        return jdbc.sql("""
                        SELECT id FROM outbox_mail WHERE reference = :reference AND recipient = :recipient
                          AND state NOT IN ('SPREAD', 'NOT_NEEDED') ORDER BY seq LIMIT 1
                        """)
                .param("reference", mail.reference())
                .param("recipient", mail.recipient())
                .query(UUID.class)
                .optional()
                .filter(first -> !first.equals(mail.id()));
    }

    private void later(UUID id, String state, String reason, Duration after) {
        jdbc.sql("""
                        UPDATE outbox_mail SET reason = :reason, next_attempt_at = now() + make_interval(secs => :after)
                        WHERE id = :id AND state = :state
                        """)
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .param("after", after.toMillis() / 1000.0)
                .update();
    }
}
