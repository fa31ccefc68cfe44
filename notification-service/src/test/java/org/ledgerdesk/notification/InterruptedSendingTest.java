package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.notification.domain.MailAddresses;

/** What a {@code kill -9} leaves between "the mail server has it" and "we know that": the rows it would leave, made here. */
class InterruptedSendingTest extends MailServiceTest {

    private static final MailAddresses ADDRESSES = new MailAddresses(PostOffice.SUPPORT, "reply-key-of-tests-7Fq2");

    @Test
    void aMailTheServerHadTakenIsNotSentAgain() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        awaitQuiet();
        awaitCopy();
        // As if we had died before noting that it was sent, with its copy still in our mailbox.
        interrupt();
        POST.send(new String(raw(), StandardCharsets.UTF_8).replaceFirst("(?m)^To: .*$", "To: " + PostOffice.SUPPORT));

        await().atMost(SOON).until(() -> state().equals("SENT"));
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(1);
    }

    @Test
    void aMailTheServerHadNotTakenIsSentUnderTheSameId() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        awaitQuiet();
        awaitCopy();
        interrupt();

        await().atMost(SOON).until(() -> state().equals("SENT"));
        var mails = POST.of(mailbox("winkel", "noordzee-fietsen"));
        // The first was put there before the row was made to look as if it never had been.
        assertThat(mails).hasSize(2);
        assertThat(PostOffice.header(mails.getLast(), "Message-ID"))
                .isEqualTo(PostOffice.header(mails.getFirst(), "Message-ID"));
    }

    @Test
    void withoutProofThatCopiesComeBackADoubtWaitsForAPerson() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        awaitQuiet();
        awaitCopy();
        jdbc.sql("UPDATE outbox_mail SET copy_seen_at = now() - interval '8 days' WHERE copy_seen_at IS NOT NULL")
                .update();
        interrupt();
        await().atMost(SOON).until(() -> state().equals("IN_DOUBT"));
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> state().equals("IN_DOUBT"));
        jdbc.sql("UPDATE outbox_mail SET copy_seen_at = now() WHERE copy_seen_at IS NOT NULL")
                .update();
        await().atMost(SOON).until(() -> state().equals("SENT"));
    }

    @Test
    void aMailSentWithoutACopyWaitsForAPersonHoweverManyCopiesOfOthersCome() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        awaitQuiet();
        awaitCopy();
        jdbc.sql("UPDATE outbox_mail SET without_copy = true WHERE id = :id::uuid")
                .param("id", id())
                .update();
        interrupt();
        await().atMost(SOON).until(() -> state().equals("IN_DOUBT"));
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> state().equals("IN_DOUBT"));
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(1);
    }

    private void awaitCopy() {
        await().atMost(SOON)
                .until(() -> jdbc.sql(
                                        "SELECT count(*) FROM outbox_mail WHERE reference = :reference AND state = 'SENT' AND copy_seen_at IS NULL")
                                .param("reference", reference)
                                .query(Long.class)
                                .single()
                        == 0);
        var mail = id();
        await().atMost(SOON).until(() -> POST.of(PostOffice.SUPPORT).stream()
                .map(copy -> PostOffice.header(copy, "Message-ID"))
                // Other tests send mails that have none.
                .filter(Objects::nonNull)
                .flatMap(messageId -> ADDRESSES.readMessageId(messageId).stream())
                .noneMatch(id -> id.toString().equals(mail)));
    }

    private void interrupt() {
        jdbc.sql("""
                        UPDATE outbox_mail SET state = 'SENDING', sent_at = NULL, copy_seen_at = NULL,
                          next_attempt_at = now() - interval '1 second'
                        WHERE id = :id
                        """).param("id", id()).update();
    }

    private String id() {
        return jdbc.sql("SELECT id::text FROM outbox_mail WHERE reference = :reference AND purpose = 'CONFIRMATION'")
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    private String state() {
        return jdbc.sql("SELECT state FROM outbox_mail WHERE id = :id")
                .param("id", id())
                .query(String.class)
                .single();
    }

    private byte[] raw() {
        return jdbc.sql("SELECT raw FROM outbox_mail WHERE id = :id")
                .param("id", id())
                .query(byte[].class)
                .single();
    }
}
