package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.notification.domain.PlannedMail;
import org.ledgerdesk.notification.domain.Purpose;
import org.ledgerdesk.notification.mail.Rounds;
import org.ledgerdesk.notification.mail.outbox.PlannedMails;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;

/** A second instance, a real process, is killed in the middle of a burst; the first one finishes: each mail once. */
class KilledWhileSendingTest extends MailServiceTest {

    private static final int MAILS = 120;

    @Autowired
    PlannedMails outbox;

    @Autowired
    Environment environment;

    @Autowired
    @Qualifier("sendingRounds") Rounds sending;

    @Test
    void eachMailArrivesOnce() throws Exception {
        var addresses = planned();
        sending.stop();
        try {
            killInTheMiddle(otherInstance());
        } finally {
            sending.start();
        }
        patiently(90).until(() -> count("SENT") == MAILS);
        for (var address : addresses) {
            assertThat(POST.of(address)).as(address).hasSize(1);
        }
    }

    private void killInTheMiddle(Process other) throws InterruptedException {
        try {
            patiently(120).until(() -> count("SENT") > MAILS / 5);
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(count("SENT")).as("killed in the middle").isLessThan(MAILS);
    }

    /** The mail server's threads may well throw when their client is killed; that is not this test's failure. */
    private static ConditionFactory patiently(int seconds) {
        return await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(seconds));
    }

    private List<String> planned() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("colleague", "ledgerdesk"), 1);
        awaitQuiet();
        var addresses = new ArrayList<String>();
        var mails = new ArrayList<PlannedMail>();
        for (int i = 0; i < MAILS; i++) {
            var address = mailbox("reader" + i, "noordzee-fietsen");
            var reader = DESK.person(address, "Reader " + i, "CLIENT", "noordzee-fietsen", null, "nl");
            addresses.add(address);
            DESK.follows(reference, reader);
            mails.add(new PlannedMail(
                    "burst",
                    reader,
                    Purpose.CONFIRMATION,
                    reference,
                    winkel,
                    null,
                    null,
                    Instant.parse("2026-11-16T09:00:00Z")));
        }
        outbox.add(mails);
        return addresses;
    }

    private long count(String state) {
        return jdbc.sql("SELECT count(*) FROM outbox_mail WHERE event_id = 'burst' AND state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private Process otherInstance() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                NotificationServiceApplication.class.getName());
        process.redirectErrorStream(true).redirectOutput(new File("target/other-instance.log"));
        process.environment()
                .putAll(Map.of(
                        "LEDGERDESK_IDENTITY_URL", DESK.url(),
                        "LEDGERDESK_TICKET_URL", DESK.url(),
                        "LEDGERDESK_REPLY_KEY", "reply-key-of-tests-7Fq2",
                        "LEDGERDESK_SMTP_PORT", Integer.toString(POST.smtpPort()),
                        "LEDGERDESK_IMAP_PORT", Integer.toString(POST.imapPort()),
                        "LEDGERDESK_IMAP_PASSWORD", PostOffice.PASSWORD));
        for (var name : List.of(
                "LEDGERDESK_DB_URL",
                "LEDGERDESK_DB_USER",
                "LEDGERDESK_DB_PASSWORD",
                "LEDGERDESK_KAFKA",
                "LEDGERDESK_CLIENT_SECRET")) {
            process.environment().put(name, environment.getRequiredProperty(name));
        }
        return process.start();
    }
}
