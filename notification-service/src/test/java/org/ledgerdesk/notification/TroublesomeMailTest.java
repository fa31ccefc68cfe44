package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;

/** Mails that come twice, cannot be read, are meant to harm, or come while the neighbours are away. */
class TroublesomeMailTest extends InboxTest {

    @Test
    void aMailMadeToStopUsStopsNobodysMail() {
        var hostile =
                send(mailbox("stranger", "elsewhere"), PostOffice.SUPPORT, "Quotes", ">".repeat(200_000) + " Hello");
        var honest = send(mailbox("webteam", "harbour-linen"), PostOffice.SUPPORT, "Checkout", "It is blank.");
        awaitInbox(honest, "TICKET_OPENED");
        awaitInbox(hostile, "TICKET_OPENED");
    }

    @Test
    void aMailThatWasTakenUpTooOftenIsRefusedBeforeItIsTakenUpAgain() {
        var id = "<again." + reference + "@harbour-linen.example>";
        DESK.away(true);
        try {
            send(mailbox("webteam", "harbour-linen"), PostOffice.SUPPORT, "Again", "Hello", id);
            await().atMost(SOON)
                    .until(() -> failures(id).filter(count -> count == 0).isPresent());
            jdbc.sql("UPDATE inbox_mail SET failures = 8, next_attempt_at = now() WHERE message_id = :id")
                    .param("id", id)
                    .update();
            awaitInbox(id, "REFUSED");
        } finally {
            DESK.away(false);
        }
        assertThat(openings(mailbox("webteam", "harbour-linen"))).isEmpty();
    }

    /** The failures of a mail that was attempted at least twice. */
    private java.util.Optional<Integer> failures(String messageId) {
        return jdbc.sql("""
                        SELECT failures FROM inbox_mail WHERE message_id = :id AND attempts > 1 AND reason IS NOT NULL
                        """).param("id", messageId).query(Integer.class).optional();
    }

    @Test
    void theSameMailWithoutAnyIdOpensOneTicket() {
        var mail = """
                From: %s
                To: support@ledgerdesk.example
                Subject: No id
                Date: Mon, 16 Nov 2026 09:12:44 +0000

                Hello
                """.formatted(mailbox("webteam", "harbour-linen"));
        for (int i = 0; i < 5; i++) {
            POST.send(mail);
        }
        await().atMost(SOON)
                .until(() -> jdbc.sql("SELECT count(*) FROM inbox_mail WHERE sender = :sender AND state <> 'RECEIVED'")
                                .param("sender", mailbox("webteam", "harbour-linen"))
                                .query(Long.class)
                                .single()
                        == 5);
        assertThat(openings(mailbox("webteam", "harbour-linen"))).hasSize(1);
    }

    @Test
    void aMailThatCannotBeReadIsKeptWholeAndRefusedWithAReason() {
        var id = "<parts." + reference + "@harbour-linen.example>";
        POST.send(
                "From: %s\nTo: support@ledgerdesk.example\nMessage-ID: %s\nContent-Type: multipart/mixed; boundary=b\n\n"
                                .formatted(mailbox("webteam", "harbour-linen"), id)
                        + "--b\n\nx\n".repeat(1_000) + "--b--\n");
        awaitInbox(id, "REFUSED");
        var stored = storedId(id, "REFUSED");
        await().atMost(SOON)
                .until(() -> !topics.received("notification.events", stored).isEmpty());
        var refused = fact("MailRefused", stored);
        EventContract.check("notification.events", "MailRefused", 1, refused);
        assertThat(refused.get("reason").asString()).isEqualTo("too-many-parts");
    }

    @Test
    void neighboursThatAreAwayDelayAMailAndOpenOneTicket() {
        var id = "<patient." + reference + "@harbour-linen.example>";
        DESK.away(true);
        try {
            send(mailbox("webteam", "harbour-linen"), PostOffice.SUPPORT, "Patient", "Hello", id);
            await().atMost(SOON)
                    .until(() ->
                            jdbc.sql("SELECT count(*) FROM inbox_mail WHERE message_id = :id AND reason IS NOT NULL")
                                            .param("id", id)
                                            .query(Long.class)
                                            .single()
                                    == 1);
        } finally {
            DESK.away(false);
        }
        awaitInbox(id, "TICKET_OPENED");
        assertThat(openings(mailbox("webteam", "harbour-linen"))).hasSize(1);
    }
}
