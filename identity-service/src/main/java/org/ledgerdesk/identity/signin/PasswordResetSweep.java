package org.ledgerdesk.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.ledgerdesk.identity.domain.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks who is behind the addresses typed into "forgot my password". It does so after the answer: whoever asks can
 * neither read nor time whether an address is known.
 */
@Component
class PasswordResetSweep {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OneTransaction transaction;
    private final People people;
    private final PasswordResets resets;

    PasswordResetSweep(JdbcClient jdbc, Clock clock, OneTransaction transaction, People people, PasswordResets resets) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        this.people = people;
        this.resets = resets;
    }

    void remember(EmailAddress email) {
        jdbc.sql("""
                        INSERT INTO password_reset_request (email, requested_at) VALUES (:email, :now)
                        ON CONFLICT (email) DO NOTHING
                        """)
                .param("email", email.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1S")
    void open() {
        transaction.run(() -> jdbc.sql("""
                        DELETE FROM password_reset_request WHERE email IN (
                          SELECT email FROM password_reset_request ORDER BY requested_at LIMIT :batch
                          FOR UPDATE SKIP LOCKED) RETURNING email
                        """)
                .param("batch", BATCH)
                .query(String.class)
                .list()
                .forEach(email -> people.byEmail(new EmailAddress(email))
                        .ifPresent(person -> resets.open(person, PasswordResets.Purpose.RESET))));
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void forget() {
        resets.sweep();
    }
}
