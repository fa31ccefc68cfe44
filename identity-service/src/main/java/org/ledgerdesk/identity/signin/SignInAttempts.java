package org.ledgerdesk.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. An attempt is counted before it is judged, so that many at once gain nothing, and forgotten when
 * it was right. After a few free ones each takes twice the wait of the one before, up to five minutes: long enough to
 * make guessing useless, short enough that nobody is locked out for good by somebody else.
 */
@Component
class SignInAttempts {

    private static final int FREE_PER_ADDRESS = 5;
    private static final int FREE_PER_CLIENT = 50;
    private static final int LONGEST_WAIT_S = 300;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Problem 429 while the address, known or not, is being guessed at */
    void countForAddress(String address) {
        count(address(address), FREE_PER_ADDRESS);
    }

    /** @throws Problem 429 while too much is tried from this IP */
    void countForClient(String ip) {
        count(client(ip), FREE_PER_CLIENT);
    }

    void forget(String address) {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE subject = :subject")
                .param("subject", address(address))
                .update();
    }

    /** One right attempt does not excuse the wrong ones from the same IP. */
    void discount(String ip) {
        jdbc.sql("UPDATE sign_in_attempt SET failures = greatest(failures - 1, 0) WHERE subject = :subject")
                .param("subject", client(ip))
                .update();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void sweep() {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE last_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private void count(String subject, int free) {
        var now = clock.instant();
        boolean counted = jdbc.sql("""
                        INSERT INTO sign_in_attempt AS a (subject, failures, last_at, blocked_until)
                        VALUES (:subject, 1, :now, :forgotten)
                        ON CONFLICT (subject) DO UPDATE SET
                          failures = CASE WHEN a.last_at < :forgotten THEN 1 ELSE a.failures + 1 END,
                          last_at = :now,
                          blocked_until = CASE WHEN a.last_at < :forgotten OR a.failures + 1 < :free THEN :forgotten
                            ELSE :now::timestamptz + least(:longest, power(2, least(a.failures + 1 - :free, 20)))
                                        * interval '1 second' END
                        WHERE a.blocked_until <= :now
                        """)
                        .param("subject", subject)
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                        .param("free", free)
                        .param("longest", LONGEST_WAIT_S)
                        .update()
                == 1;
        if (!counted) {
            throw Problem.tooMany("Too many attempts; please wait a few minutes and try again.");
        }
    }

    /** Hashed: whatever strangers type is not kept as addresses. */
    private static String address(String address) {
        return "address:" + Tokens.hash(address);
    }

    private static String client(String ip) {
        return "client:" + Tokens.hash(ip);
    }
}
