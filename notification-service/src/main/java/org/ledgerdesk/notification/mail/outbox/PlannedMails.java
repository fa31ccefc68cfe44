package org.ledgerdesk.notification.mail.outbox;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.ledgerdesk.notification.domain.PlannedMail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes mails into the outbox, in the transaction of whoever plans them; one that is there already stays as it is. */
@Component
public class PlannedMails {

    private final JdbcTemplate jdbc;

    PlannedMails(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Collection<PlannedMail> mails) {
        jdbc.batchUpdate("""
                INSERT INTO outbox_mail (id, event_id, recipient, purpose, reference, actor, response_id, clock, at,
                  next_attempt_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, greatest(now(), ?::timestamptz)) ON CONFLICT DO NOTHING
                """, List.copyOf(mails), 200, (statement, mail) -> {
            statement.setObject(1, mail.id());
            statement.setString(2, mail.eventId());
            statement.setString(3, mail.recipient());
            statement.setString(4, mail.purpose().name());
            statement.setString(5, mail.reference());
            statement.setString(6, mail.actor());
            statement.setString(7, mail.responseId());
            statement.setString(8, mail.clock());
            statement.setTimestamp(9, Timestamp.from(mail.at()));
            // Only what a promise's mail tells lies ahead; other services' clocks may go wrong and hold up no mail.
            statement.setTimestamp(10, mail.clock() == null ? null : Timestamp.from(mail.at()));
        });
    }
}
