package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;

/** What machines send is kept, and answered by nobody. */
class AutomaticMailTest extends InboxTest {

    @Test
    void ourOwnMailComingBackIsIgnored() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        var id = "<loop." + reference + "@elsewhere.example>";
        POST.send("""
                From: %s
                To: support@ledgerdesk.example
                Subject: Fwd: Afrekenen
                Message-ID: %s
                List-Id: <desk.ledgerdesk.example>

                Hallo
                """.formatted(mailbox("winkel", "noordzee-fietsen"), id));
        awaitInbox(id, "AUTOMATIC_IGNORED");
    }

    @Test
    void aBounceIsNotedOnTheMailThatBounced() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        awaitQuiet();
        var ours =
                PostOffice.header(POST.of(mailbox("winkel", "noordzee-fietsen")).getFirst(), "Message-ID");
        var id = "<dsn." + reference + "@mx.example>";
        POST.send("""
                From: MAILER-DAEMON@mx.example
                To: support@ledgerdesk.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: %s
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                No such user.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; winkel@noordzee-fietsen.example
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """.formatted(id, ours));
        awaitInbox(id, "AUTOMATIC_IGNORED");
        var mail = ADDRESSES.readMessageId(ours).orElseThrow().toString();
        assertThat(jdbc.sql("SELECT state FROM outbox_mail WHERE id = :id")
                        .param("id", mail)
                        .query(String.class)
                        .single())
                .isEqualTo("BOUNCED");
        await().atMost(SOON)
                .until(() -> topics.received("notification.events", mail).size() == 2);
        EventContract.check("notification.events", "MailBounced", 1, fact("MailBounced", mail));
    }
}
