package org.ledgerdesk.notification.mail;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets what erased people sent us, and their addresses. A mail in hand, out or in, still needs its own: whose it is stays on a
 * list until all of theirs are settled. One that only waits is written anew, which finds its reader gone.
 */
@Component
public class ErasedPeople {

    /** Only what we sent says which addresses were theirs, so that is read first. */
    private static final List<String> STEPS = List.of("""
            INSERT INTO erased_person (person, address)
            SELECT DISTINCT recipient, lower(address) FROM outbox_mail
            WHERE recipient IN (SELECT person FROM erased_person) AND address <> '[erased]'
            ON CONFLICT DO NOTHING
            """, """
            UPDATE inbox_mail SET sender = '[erased]', subject = '[erased]', raw = ''::bytea, act_body = NULL
            WHERE done_at IS NOT NULL AND lower(sender) IN (SELECT address FROM erased_person WHERE address <> '')
            """, """
            UPDATE outbox_mail SET raw = NULL, address = CASE WHEN state = 'READY' THEN NULL ELSE '[erased]' END,
              subject = CASE WHEN state = 'READY' THEN NULL ELSE subject END,
              state = CASE WHEN state = 'READY' THEN 'PLANNED' ELSE state END, next_attempt_at = now()
            WHERE recipient IN (SELECT person FROM erased_person) AND address <> '[erased]'
              AND state NOT IN ('SENDING', 'IN_DOUBT')
            """, """
            DELETE FROM erased_person gone
            WHERE NOT EXISTS (SELECT FROM outbox_mail WHERE recipient = gone.person
                AND state IN ('PLANNED', 'READY', 'SENDING', 'IN_DOUBT'))
              AND NOT EXISTS (SELECT FROM outbox_mail WHERE recipient = gone.person AND address <> '[erased]')
              AND NOT EXISTS (SELECT FROM inbox_mail WHERE done_at IS NULL AND lower(sender) IN (
                SELECT address FROM erased_person same WHERE same.person = gone.person AND address <> ''))
            """);

    private final JdbcClient jdbc;

    ErasedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the running transaction they come on the list. */
    public void forget(Collection<String> people) {
        jdbc.sql("INSERT INTO erased_person (person, address) SELECT unnest(:people), '' ON CONFLICT DO NOTHING")
                .param("people", people.toArray(String[]::new))
                .update();
    }

    @Scheduled(fixedDelayString = "${ledgerdesk.mail.erasing:PT2S}")
    void sweep() {
        var any = jdbc.sql("SELECT EXISTS (SELECT FROM erased_person)").query(Boolean.class);
        if (any.single()) {
            STEPS.forEach(step -> jdbc.sql(step).update());
        }
    }
}
