package org.ledgerdesk.notification.mail.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.notification.domain.Purpose;
import org.ledgerdesk.notification.mail.MailMeters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of ready mails. A mail is marked {@code SENDING} before the mail server sees it and {@code SENT} after;
 * whoever dies between leaves it {@code IN_DOUBT}. Each mail goes to our own mailbox too, in the same SMTP transaction:
 * its copy there is the proof that the server took it, its absence that it did not. See decision 0013.
 */
@Component
public class SentMails {

    private final JdbcClient jdbc;
    private final OneTransaction transaction;
    private final MailFacts facts;
    private final Clock clock;
    private final MailMeters meters;

    SentMails(JdbcClient jdbc, OneTransaction transaction, MailFacts facts, Clock clock, MailMeters meters) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
        this.meters = meters;
    }

    record Ready(UUID id, String address, byte[] raw, int attempts, boolean withCopy) {}

    record Told(UUID id, @Nullable String reference, Purpose purpose, String recipient) {}

    boolean anyDue() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM outbox_mail WHERE state = 'READY' AND next_attempt_at <= now())
                        """).query(Boolean.class).single();
    }

    /** Takes one mail to send; nobody else does for twenty seconds, which sending never lasts. */
    Optional<Ready> claim(boolean withCopy) {
        return jdbc.sql("""
                        UPDATE outbox_mail SET state = 'SENDING', attempts = attempts + 1,
                          without_copy = NOT :withCopy OR purpose IN ('PASSWORD_RESET', 'INVITATION'),
                          next_attempt_at = now() + interval '20 seconds'
                        WHERE seq = (SELECT seq FROM outbox_mail WHERE state = 'READY' AND next_attempt_at <= now()
                          ORDER BY seq LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, address, raw, attempts, NOT without_copy AS with_copy
                        """).param("withCopy", withCopy).query(Ready.class).optional();
    }

    void withoutCopy(UUID id) {
        jdbc.sql("UPDATE outbox_mail SET without_copy = true WHERE id = :id")
                .param("id", id)
                .update();
    }

    void sent(UUID id) {
        transaction.run(
                () -> jdbc.sql("""
                        UPDATE outbox_mail SET state = 'SENT', sent_at = now(), reason = NULL,
                          raw = CASE WHEN purpose IN ('PASSWORD_RESET', 'INVITATION') THEN NULL ELSE raw END
                        WHERE id = :id AND state IN ('SENDING', 'IN_DOUBT', 'READY')
                        RETURNING id, reference, purpose, recipient
                        """).param("id", id).query(Told.class).optional().ifPresent(facts::sent));
    }

    /** Our copy of a mail came in. Answers false when it had come before: then this is no copy but a circle. */
    public boolean copyCame(UUID id) {
        return transaction.call(() -> {
            boolean first = jdbc.sql("""
                            UPDATE outbox_mail SET copy_seen_at = :now WHERE id = :id AND copy_seen_at IS NULL
                            """)
                            .param("id", id)
                            .param("now", java.sql.Timestamp.from(clock.instant()))
                            .update()
                    == 1;
            if (first) {
                sent(id);
            }
            return first;
        });
    }

    /** The mail came back, or was refused for good. */
    public void bounced(UUID id, @Nullable String status, String reason) {
        transaction.run(() -> jdbc.sql("""
                        UPDATE outbox_mail SET state = 'BOUNCED', reason = :reason,
                          raw = CASE WHEN purpose IN ('PASSWORD_RESET', 'INVITATION') THEN NULL ELSE raw END
                        WHERE id = :id AND state IN ('SENDING', 'IN_DOUBT', 'SENT')
                        RETURNING id, reference, purpose, recipient
                        """)
                .param("id", id)
                .param("reason", reason)
                .query(Told.class)
                .optional()
                .ifPresent(told -> facts.bounced(told, status)));
    }

    /** The mail server said no for now, so it surely has not taken it. */
    void sendLater(UUID id, String reason, Duration after) {
        move(id, "READY", reason, after);
    }

    void inDoubt(UUID id, String reason, Duration patience) {
        move(id, "IN_DOUBT", reason, patience);
    }

    void failed(UUID id, String reason) {
        move(id, "FAILED", reason, Duration.ZERO);
        meters.out("FAILED");
    }

    /** Nothing can be sent: tells so on every mail that waits, without counting it as their attempt. */
    void serverAway(String reason, Duration after) {
        jdbc.sql("""
                        UPDATE outbox_mail SET reason = :reason, next_attempt_at = now() + make_interval(secs => :after)
                        WHERE state = 'READY' AND next_attempt_at <= now()
                        """)
                .param("reason", reason)
                .param("after", after.toMillis() / 1000.0)
                .update();
    }

    /** Finds mails whose sender died over them, and settles those that the mailbox can tell about. */
    void settleDoubts(Duration patience) {
        jdbc.sql("""
                        UPDATE outbox_mail SET state = 'IN_DOUBT', reason = 'the sender stopped before it heard the answer',
                          next_attempt_at = now() + make_interval(secs => :patience)
                        WHERE state = 'SENDING' AND next_attempt_at <= now()
                        """).param("patience", patience.toMillis() / 1000.0).update();
        // Sent without a copy, or without any copy ever seen, the mailbox proves nothing: then the doubt stays, for a
        // person to settle.
        jdbc.sql("""
                        UPDATE outbox_mail SET state = 'READY', next_attempt_at = now(),
                          reason = 'sent again: no copy came back, so the mail server had not taken it'
                        WHERE state = 'IN_DOUBT' AND copy_seen_at IS NULL AND NOT without_copy
                          AND next_attempt_at <= (SELECT max(read_at) FROM mailbox_position)
                          AND EXISTS (SELECT FROM outbox_mail WHERE copy_seen_at > now() - interval '7 days')
                        """).update();
    }

    private void move(UUID id, String state, String reason, Duration after) {
        jdbc.sql("""
                        UPDATE outbox_mail SET state = :state, reason = :reason,
                          next_attempt_at = now() + make_interval(secs => :after)
                        WHERE id = :id AND state = 'SENDING'
                        """)
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .param("after", after.toMillis() / 1000.0)
                .update();
    }
}
