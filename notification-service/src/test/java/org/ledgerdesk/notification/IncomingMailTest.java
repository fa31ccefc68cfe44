package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;

/** Mails as people's programs really write them. */
class IncomingMailTest extends InboxTest {

    @Test
    void aRequestFromOutlookOpensOneTicketWithItsTextPictureAndSpreadsheet() throws Exception {
        var id = "<outlook." + reference + "@harbour-linen.example>";
        var mail = sample("1-outlook-new-request.eml")
                .replace("<AM0PR04MB1234.16111@harbour-linen.example>", id)
                .replace("webteam@harbour-linen.example", mailbox("webteam", "harbour-linen"));
        int files = DESK.posted("/api/v1/attachments").size();
        POST.send(mail);
        awaitInbox(id, "TICKET_OPENED");

        var opening = opened(mailbox("webteam", "harbour-linen"));
        assertThat(opening.get("subject").asString()).isEqualTo("Checkout – blank page at step 3 (order 100482)");
        assertThat(opening.get("description").asString())
                .startsWith("Hi,\n\nSince this morning step 3")
                .contains("there’s a way round", "[image001.png]", "Harbour Linen | +44 20 7946 0991");
        assertThat(opening.get("category").asString()).isEqualTo("OTHER");
        assertThat(opening.get("channel").asString()).isEqualTo("MAIL");
        assertThat(texts(opening.get("urls"))).containsExactly("https://shop.harbour-linen.example/checkout?step=3");
        assertThat(texts(opening.get("orderNumbers"))).containsExactly("100482");
        assertThat(texts(opening.get("attachmentIds"))).hasSize(2);
        assertThat(DESK.posted("/api/v1/attachments").stream().skip(files).map(Desk.Posted::fileName))
                .contains("image001.png", "affected orders – 16 Nov.xlsx");

        POST.send(mail);
        awaitInbox(id, "DUPLICATE");
        assertThat(openings(mailbox("webteam", "harbour-linen"))).hasSize(1);
        var stored = storedId(id, "TICKET_OPENED");
        await().atMost(SOON)
                .until(() -> !topics.received("notification.events", stored).isEmpty());
        EventContract.check("notification.events", "MailReceived", 1, fact("MailReceived", stored));
    }

    @Test
    void anAnswerFromGmailLandsOnItsTicketWithOnlyTheWordsThePersonWrote() throws Exception {
        opened("Afrekenen blijft wit", "Stap 3 blijft wit.");
        answered(agent, "Anna Agent", "PUBLIC", "STAFF", true, "Welke versie van Safari gebruikt u?");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 2);
        var id = "<gmail." + reference + "@noordzee-fietsen.example>";
        POST.send(answer("2-gmail-reply-nl.eml", id)
                .replace("winkel@noordzee-fietsen.example", mailbox("winkel", "noordzee-fietsen")));
        awaitInbox(id, "RESPONSE_ADDED");

        var response = responses().getFirst();
        assertThat(response.get("body").asString()).isEqualTo("""
                Dat is versie 17.4, en ook op de iPad.

                Kunt u nog eens naar de prioriteit kijken? Wij kunnen nu niets verkopen.""");
        assertThat(response.get("visibility").asString()).isEqualTo("PUBLIC");
        assertThat(response.get("onBehalfOf").asString()).isEqualTo(mailbox("winkel", "noordzee-fietsen"));
    }

    @Test
    void anOutOfOfficeChangesNothingAndCallsNobody() throws Exception {
        opened("Afrekenen", "Stap 3 blijft wit.");
        answered(agent, "Anna Agent", "PUBLIC", "STAFF", true, "Welke versie?");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 2);
        var id = "<oof." + reference + "@harbour-linen.example>";
        POST.send(answer("3-out-of-office.eml", id)
                .replace("approver@harbour-linen.example", mailbox("winkel", "noordzee-fietsen")));
        awaitInbox(id, "AUTOMATIC_IGNORED");
        assertThat(responses()).isEmpty();
        assertThat(openings(mailbox("winkel", "noordzee-fietsen"))).isEmpty();
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(2);
    }

    /** A sample, filled in as an answer to the last mail the shop got. */
    private String answer(String sample, String id) throws Exception {
        var mail = POST.of(mailbox("winkel", "noordzee-fietsen")).getLast();
        return sample(sample)
                .replace(
                        "{{reply-address}}",
                        ((jakarta.mail.internet.InternetAddress) mail.getReplyTo()[0]).getAddress())
                .replace("{{subject}}", PostOffice.subject(mail))
                .replace("{{message-id}}", PostOffice.header(mail, "Message-ID"))
                .replaceFirst("Message-ID: <[^>]+>", "Message-ID: " + id);
    }
}
