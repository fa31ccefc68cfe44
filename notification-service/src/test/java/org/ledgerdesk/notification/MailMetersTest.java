package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailMetersTest extends MailServiceTest {

    @Autowired
    private MeterRegistry registry;

    @Test
    void aMailThatGoesOutIsCountedOnceAlthoughItsFactIsToldAgain() {
        double sent = counted("ledgerdesk.mail.out", "sent");
        opened("Afrekenen", "Stap 3 blijft wit.");
        toldAgain();
        // The shop's confirmation, and a mail to each of the two of the department.
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        awaitMails(mailbox("agent", "ledgerdesk"), 1);
        awaitMails(mailbox("colleague", "ledgerdesk"), 1);
        awaitQuiet();

        await().atMost(SOON).untilAsserted(() -> assertThat(counted("ledgerdesk.mail.out", "sent"))
                .isEqualTo(sent + 3));
    }

    @Test
    void aMailThatComesInIsCountedByWhatBecameOfIt() {
        double refused = counted("ledgerdesk.mail.in", "refused");
        var id = "<" + UUID.randomUUID() + "@harbour-linen.example>";
        DESK.leaves(webteam);
        POST.send("Message-ID: %s\r\nFrom: %s\r\nTo: %s\r\nSubject: Hello\r\n\r\nAre you there?\r\n"
                .formatted(id, mailbox("webteam", "harbour-linen"), PostOffice.SUPPORT));
        awaitInbox(id, "REFUSED");

        await().atMost(SOON).untilAsserted(() -> assertThat(counted("ledgerdesk.mail.in", "refused"))
                .isEqualTo(refused + 1));
    }

    @Test
    void whatWaitsIsSeenWithItsAgeAndWhatIsMeantForLaterIsNot() {
        plan("now() - interval '1 hour'", "IN_DOUBT");
        plan("now()", "PLANNED");

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        registry.get("ledgerdesk.mail.out.waiting").gauge().value())
                .isEqualTo(1));
        assertThat(registry.get("ledgerdesk.mail.out.lag").timeGauge().value(TimeUnit.SECONDS))
                .isBetween(3_600.0, 3_700.0);

        jdbc.sql("DELETE FROM outbox_mail WHERE event_id LIKE 'waiting-%'").update();
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        registry.get("ledgerdesk.mail.out.waiting").gauge().value())
                .isZero());
    }

    /** Mails of other tests would be counted too; what they left in doubt stays so for ever. */
    @BeforeEach
    void nothingWaits() {
        jdbc.sql("UPDATE outbox_mail SET state = 'FAILED' WHERE state = 'IN_DOUBT'")
                .update();
        await().atMost(SOON).until(() -> jdbc.sql("""
                        SELECT count(*) FROM outbox_mail WHERE state IN ('READY', 'SENDING')
                          OR state = 'PLANNED' AND next_attempt_at < now() + interval '1 minute'
                        """).query(Long.class).single() == 0);
    }

    /** Of an hour from now, so that nobody takes it meanwhile. */
    private void plan(String plannedAt, String state) {
        jdbc.sql("""
                        INSERT INTO outbox_mail (id, event_id, recipient, purpose, actor, at, state, planned_at,
                          next_attempt_at, without_copy)
                        VALUES (gen_random_uuid(), 'waiting-' || :state, :winkel, 'CONFIRMATION', 'x', now(), :state,
                          %s, now() + interval '1 hour', true)
                        """.formatted(plannedAt))
                .param("state", state)
                .param("winkel", winkel)
                .update();
    }

    private double counted(String name, String outcome) {
        return registry.get(name).tag("outcome", outcome).counter().count();
    }
}
