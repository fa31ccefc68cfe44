package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.notification.domain.MailAddresses;
import tools.jackson.databind.JsonNode;

class IncomingMailTest extends MailServiceTest {

    private static final MailAddresses ADDRESSES = new MailAddresses(PostOffice.SUPPORT, "reply-key-of-tests-7Fq2");

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

    @Test
    void aStrangerWithSomebodysAddressGetsATicketOfTheirOwn() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        var stranger = mailbox("stranger", "elsewhere");
        var id = send(
                stranger, ADDRESSES.answer(reference, winkel), "Re: [" + reference + "] Afrekenen", "Show me all.");
        awaitInbox(id, "TICKET_OPENED");
        assertThat(responses()).isEmpty();
        assertThat(openings(stranger)).hasSize(1);
    }

    @Test
    void aClientOfAnotherOrganisationCannotWriteOnATicketByNamingIt() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        var id = send(
                mailbox("webteam", "harbour-linen"), PostOffice.SUPPORT, "Re: [" + reference + "] Afrekenen", "Hello?");
        awaitInbox(id, "TICKET_OPENED");
        assertThat(responses()).isEmpty();
    }

    @Test
    void aForgedAnswerAddressPointsNowhere() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        var forged = new MailAddresses(PostOffice.SUPPORT, "not-our-reply-key-at-all").answer(reference, winkel);
        var id = send(mailbox("winkel", "noordzee-fietsen"), forged, "Iets anders", "Nieuwe vraag.");
        awaitInbox(id, "TICKET_OPENED");
        assertThat(responses()).isEmpty();
    }

    @Test
    void aColleagueWhoNamesTheTicketWritesOnIt() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        var eigenaar = mailbox("eigenaar", "noordzee-fietsen");
        DESK.person(eigenaar, "Eigenaar", "CLIENT", "noordzee-fietsen", null, "nl");
        var id = send(eigenaar, PostOffice.SUPPORT, "Over " + reference, "Dit is dringend.");
        awaitInbox(id, "RESPONSE_ADDED");
        assertThat(responses().getFirst().get("onBehalfOf").asString()).isEqualTo(eigenaar);
    }

    @Test
    void staffAnswerAMailForStaffPubliclyAndANoteWithANote() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        tell(
                "TicketAssigned",
                Map.of("reference", reference, "assignee", agent, "by", Map.of("id", colleague, "kind", "STAFF")));
        answered(colleague, "Bram", "INTERNAL", "STAFF", false, "Deze klant betaalt nooit.");
        awaitMails(mailbox("agent", "ledgerdesk"), 3);
        var toClient = sendAnswer(mailbox("agent", "ledgerdesk"), agent, idOfMail("A new ticket"), "We kijken.");
        awaitInbox(toClient, "RESPONSE_ADDED");
        var note = sendAnswer(mailbox("agent", "ledgerdesk"), agent, idOfMail("left a note"), "Klopt.");
        awaitInbox(note, "RESPONSE_ADDED");
        assertThat(responses())
                .extracting(response -> response.get("visibility").asString())
                .containsExactly("PUBLIC", "INTERNAL");
    }

    @Test
    void whoOnlyWritesAnAgentsNameAsSenderDoesNotSpeakToTheClient() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        var confirmation =
                PostOffice.header(POST.of(mailbox("winkel", "noordzee-fietsen")).getFirst(), "Message-ID");
        var byTheClientsAddress = sendAnswer(mailbox("agent", "ledgerdesk"), winkel, confirmation, "It is free.");
        awaitInbox(byTheClientsAddress, "RESPONSE_ADDED");
        var byNoAddress = "<forged." + reference + "@mail.example>";
        POST.send("From: <%s>\nTo: %s\nSubject: Re\nIn-Reply-To: %s\nMessage-ID: %s\n\nIt is free.\n"
                .formatted(mailbox("agent", "ledgerdesk"), PostOffice.SUPPORT, confirmation, byNoAddress));
        awaitInbox(byNoAddress, "RESPONSE_ADDED");
        assertThat(responses())
                .extracting(response -> response.get("visibility").asString())
                .containsExactly("INTERNAL", "INTERNAL");
    }

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

    @Test
    void aProspectsMailOpensATicketInTheirName() {
        var stranger = mailbox("jan", "buyer");
        var id = send(stranger, PostOffice.SUPPORT, "Do you do websites?", "How much is one?");
        awaitInbox(id, "TICKET_OPENED");
        assertThat(openings(stranger).getFirst().get("description").asString()).isEqualTo("How much is one?");
    }

    private String idOfMail(String words) {
        return POST.of(mailbox("agent", "ledgerdesk")).stream()
                .filter(mail -> PostOffice.text(mail).contains(words))
                .map(mail -> PostOffice.header(mail, "Message-ID"))
                .findFirst()
                .orElseThrow();
    }

    private String send(String from, String to, String subject, String text) {
        return send(from, to, subject, text, "<%s@%s>".formatted(java.util.UUID.randomUUID(), "mail.example"));
    }

    private String send(String from, String to, String subject, String text, String id) {
        POST.send("From: Somebody <%s>\nTo: %s\nSubject: %s\nMessage-ID: %s\n\n%s\n"
                .formatted(from, to, subject, id, text));
        return id;
    }

    private String sendAnswer(String from, String person, String to, String text) {
        var id = "<%s@mail.example>".formatted(java.util.UUID.randomUUID());
        POST.send("From: <%s>\nTo: %s\nSubject: Re: ticket\nIn-Reply-To: %s\nMessage-ID: %s\n\n%s\n"
                .formatted(from, ADDRESSES.answer(reference, person), to, id, text));
        return id;
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

    private static String sample(String name) throws IOException {
        try (var in = IncomingMailTest.class.getResourceAsStream("/mails/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private JsonNode opened(String email) {
        return openings(email).getFirst();
    }

    private static List<JsonNode> openings(String email) {
        return DESK.posted("/api/v1/tickets").stream()
                .map(Desk.Posted::body)
                .filter(body -> body.get("onBehalfOf").asString().equals(email))
                .toList();
    }

    private List<JsonNode> responses() {
        return DESK.posted("/api/v1/tickets/" + reference + "/responses").stream()
                .map(Desk.Posted::body)
                .toList();
    }

    private String storedId(String messageId, String state) {
        return jdbc.sql("SELECT id::text FROM inbox_mail WHERE message_id = :id AND state = :state")
                .param("id", messageId)
                .param("state", state)
                .query(String.class)
                .single();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
