package org.ledgerdesk.notification.mail;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets go of what stored mails say: that each was sent, when and to whom stays. A mail that is just being sent, or of which that
 * is in doubt, still needs its words; the ticket stays on a list until there is none.
 */
@Component
public class ErasedMails {

    private static final String ERASED = "[erased]";
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    ErasedMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Words of these tickets are gone at their source; in the running transaction. */
    public void ofTickets(Collection<String> references) {
        jdbc.sql("INSERT INTO erasure_due (reference) SELECT unnest(:references) ON CONFLICT DO NOTHING")
                .param("references", references.toArray(String[]::new))
                .update();
    }

    /** What came in for these tickets, by whomever. */
    public void receivedFor(Collection<String> references) {
        jdbc.sql(RECEIVED + "reference = ANY(:references)")
                .param("references", references.toArray(String[]::new))
                .param("erased", ERASED)
                .update();
    }

    /** A mail that waits is written anew from what can still be read; one that is done loses its words. */
    @Scheduled(fixedDelayString = "${ledgerdesk.mail.erasing:PT2S}")
    void sweep() {
        for (var reference : due()) {
            jdbc.sql("""
                            UPDATE outbox_mail SET raw = NULL, subject = CASE WHEN state = 'READY' THEN NULL ELSE :erased END,
                              state = CASE WHEN state = 'READY' THEN 'PLANNED' ELSE state END
                            WHERE reference = :reference AND raw IS NOT NULL AND state NOT IN ('SENDING', 'IN_DOUBT')
                            """).param("reference", reference).param("erased", ERASED).update();
            jdbc.sql("""
                            DELETE FROM erasure_due WHERE reference = :reference AND NOT EXISTS (
                              SELECT FROM outbox_mail m WHERE m.reference = :reference AND m.state IN ('SENDING', 'IN_DOUBT'))
                            """).param("reference", reference).update();
        }
    }

    private List<String> due() {
        return jdbc.sql("SELECT reference FROM erasure_due ORDER BY reference LIMIT :most")
                .param("most", AT_ONCE)
                .query(String.class)
                .list();
    }

    private static final String RECEIVED = """
            UPDATE inbox_mail SET sender = :erased, subject = :erased, raw = ''::bytea, act_body = NULL
            WHERE done_at IS NOT NULL AND\s""";
}
