package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.notification.domain.MailAddresses;

class OutgoingMailTest extends MailServiceTest {

    private static final MailAddresses ADDRESSES = new MailAddresses(PostOffice.SUPPORT, "reply-key-of-tests-7Fq2");

    @Test
    void anOpenedTicketIsConfirmedInTheRequestersLanguageAndToldToTheDepartment() throws Exception {
        opened("Afrekenen blijft wit", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        awaitMails(mailbox("agent", "ledgerdesk"), 1);
        awaitMails(mailbox("colleague", "ledgerdesk"), 1);

        var confirmation = POST.of(mailbox("winkel", "noordzee-fietsen")).getFirst();
        assertThat(PostOffice.subject(confirmation)).isEqualTo("[" + reference + "] Afrekenen blijft wit");
        assertThat(PostOffice.text(confirmation))
                .startsWith("Dag Winkel,")
                .contains("Je bericht is binnen", "  Stap 3 blijft wit.", "http://localhost:8080/tickets/" + reference);
        assertThat(PostOffice.html(confirmation))
                .contains("lang=\"nl\"", "Stap 3 blijft wit.")
                .doesNotContain("<img", "http-equiv");
        assertThat(PostOffice.header(confirmation, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(PostOffice.header(confirmation, "List-Id")).isEqualTo("<desk.ledgerdesk.example>");
        assertThat(ADDRESSES.readAnswer(
                        ((jakarta.mail.internet.InternetAddress) confirmation.getReplyTo()[0]).getAddress()))
                .contains(new MailAddresses.Answer(reference, winkel));

        var toStaff = POST.of(mailbox("agent", "ledgerdesk")).getFirst();
        assertThat(PostOffice.text(toStaff)).startsWith("Hello Anna Agent,").contains("A new ticket", "from Winkel");
    }

    @Test
    void aQuestionSaysThatWeWaitAndJoinsTheThread() throws Exception {
        opened("Afrekenen blijft wit", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        answered(agent, "Anna Agent", "PUBLIC", "STAFF", true, "Welke versie van Safari gebruikt u?");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 2);

        var mails = POST.of(mailbox("winkel", "noordzee-fietsen"));
        assertThat(PostOffice.text(mails.getLast()))
                .contains("We hebben je antwoord nodig om verder te kunnen.", "Welke versie van Safari");
        assertThat(PostOffice.header(mails.getLast(), "In-Reply-To"))
                .isEqualTo(PostOffice.header(mails.getFirst(), "Message-ID"));
        assertThat(PostOffice.header(mails.getLast(), "References"))
                .contains("<" + reference.toLowerCase() + "@ledgerdesk.example>");
    }

    @Test
    void whatHappenedAtAnotherDeskIsMailedToNobodyButItsPeopleAreKnown() {
        imported("Afrekenen blijft wit");
        tell(
                "TicketAssigned",
                Map.of(
                        "reference",
                        reference,
                        "assignee",
                        agent,
                        "by",
                        Map.of("id", colleague, "kind", "STAFF"),
                        "imported",
                        true));
        answered(winkel, "Winkel", "PUBLIC", "CLIENT", false, "Het is weer stuk.");
        awaitMails(mailbox("agent", "ledgerdesk"), 1);
        awaitQuiet();

        assertThat(POST.of(mailbox("agent", "ledgerdesk")))
                .singleElement()
                .extracting(PostOffice::text)
                .asString()
                .contains("Het is weer stuk.");
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).isEmpty();
        assertThat(POST.of(mailbox("colleague", "ledgerdesk"))).isEmpty();
    }

    @Test
    void aNoteNeverReachesAClient() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        tell(
                "TicketAssigned",
                Map.of("reference", reference, "assignee", agent, "by", Map.of("id", colleague, "kind", "STAFF")));
        tell("PersonInvolved", Map.of("reference", reference, "person", webteam));
        answered(colleague, "Bram", "INTERNAL", "STAFF", false, "Deze klant betaalt nooit.");
        awaitMails(mailbox("agent", "ledgerdesk"), 3);
        awaitQuiet();

        assertThat(POST.of(mailbox("agent", "ledgerdesk")))
                .extracting(PostOffice::text)
                .anySatisfy(text ->
                        assertThat(text).contains("left a note", "Deze klant betaalt nooit.", "clients never see it"));
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(1);
        assertThat(POST.of(mailbox("webteam", "harbour-linen"))).isEmpty();
    }

    @Test
    void aMessageThatTurnsOutToBeANoteIsNotSentToAClient() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        var message = "note-" + reference;
        DESK.message(reference, message, "Bram", "INTERNAL", "Deze klant betaalt nooit.");
        tell(
                "ResponseAdded",
                Map.of(
                        "reference",
                        reference,
                        "responseId",
                        message,
                        "visibility",
                        "PUBLIC",
                        "authorKind",
                        "STAFF",
                        "by",
                        Map.of("id", agent, "kind", "STAFF")));
        await().atMost(SOON)
                .until(() ->
                        jdbc.sql("SELECT count(*) FROM outbox_mail WHERE response_id = :id AND state = 'NOT_NEEDED'")
                                        .param("id", message)
                                        .query(Long.class)
                                        .single()
                                == 1);
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(1);
    }

    @Test
    void whoWasTakenOffTheTicketBeforeTheMailWasWrittenDoesNotGetItsWords() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        tell("PersonInvolved", Map.of("reference", reference, "person", webteam));
        DESK.follows(reference, webteam);
        answered(agent, "Anna Agent", "PUBLIC", "STAFF", false, "Kijk nog eens.");
        awaitMails(mailbox("webteam", "harbour-linen"), 1);
        DESK.leftAlone(reference);
        answered(agent, "Anna Agent", "PUBLIC", "STAFF", true, "Wat is uw rekeningnummer?");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 3);
        awaitQuiet();
        assertThat(POST.of(mailbox("webteam", "harbour-linen"))).hasSize(1);
        assertThat(jdbc.sql("SELECT state FROM outbox_mail WHERE recipient = :webteam AND purpose = 'QUESTION'")
                        .param("webteam", webteam)
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_NEEDED");
    }

    @Test
    void aClientsAnswerReachesTheAssigneeAloneOfStaff() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        tell(
                "TicketAssigned",
                Map.of("reference", reference, "assignee", agent, "by", Map.of("id", agent, "kind", "STAFF")));
        answered(winkel, "Winkel", "PUBLIC", "CLIENT", false, "Nog steeds.");
        awaitMails(mailbox("agent", "ledgerdesk"), 2);
        awaitQuiet();
        assertThat(POST.of(mailbox("agent", "ledgerdesk")))
                .extracting(PostOffice::text)
                .anySatisfy(text -> assertThat(text).contains("Winkel wrote", "Nog steeds."));
        assertThat(POST.of(mailbox("colleague", "ledgerdesk"))).hasSize(1);
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(1);
    }

    @Test
    void aSentMailIsToldOnItsTopic() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        awaitQuiet();
        var id = jdbc.sql("SELECT id::text FROM outbox_mail WHERE reference = :reference AND purpose = 'CONFIRMATION'")
                .param("reference", reference)
                .query(String.class)
                .single();
        await().atMost(SOON)
                .until(() -> !topics.received("notification.events", id).isEmpty());
        var sent = fact("MailSent", id);
        EventContract.check("notification.events", "MailSent", 1, sent);
        assertThat(sent.get("recipient").asString()).isEqualTo(winkel);
        assertThat(sent.toString()).doesNotContain("@");
    }

    @Test
    void neighboursThatAreAwayDelayMailsAndLoseNone() {
        DESK.away(true);
        try {
            opened("Afrekenen", "Stap 3 blijft wit.");
            await().atMost(SOON)
                    .until(() -> jdbc.sql("""
                            SELECT count(*) FROM outbox_mail WHERE reference = :reference AND state = 'PLANNED' AND attempts > 0
                            """)
                                    .param("reference", reference)
                                    .query(Long.class)
                                    .single()
                            == 3);
        } finally {
            DESK.away(false);
        }
        jdbc.sql("UPDATE outbox_mail SET next_attempt_at = now() WHERE reference = :reference")
                .param("reference", reference)
                .update();
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
    }

    @Test
    void aSubjectCannotAddAHeader() {
        opened("Hello\r\nBcc: everybody@harbour-linen.example", "Hi.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        var mail = POST.of(mailbox("winkel", "noordzee-fietsen")).getFirst();
        assertThat(PostOffice.header(mail, "Bcc")).isNull();
        assertThat(PostOffice.subject(mail))
                .isEqualTo("[" + reference + "] Hello Bcc: everybody@harbour-linen.example");
    }

    @Test
    void aSplitPartsNumberIsToldToThePeopleInvolvedAndItsWordsAreNotMailedAgain() {
        DESK.ticket(reference, "Factuur van mei", "noordzee-fietsen", winkel);
        DESK.message(reference, "carried", "Winkel", "PUBLIC", "De factuur klopt niet.");
        DESK.says(reference, "splitFrom", "HD-00007");
        tell(
                "TicketOpened",
                Map.of(
                        "reference",
                        reference,
                        "requester",
                        winkel,
                        "department",
                        "NOBODY",
                        "followers",
                        List.of(webteam),
                        "splitFrom",
                        Map.of("reference", "HD-00007", "responses", List.of(webteam)),
                        "by",
                        Map.of("id", agent, "kind", "STAFF")));
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        awaitQuiet();

        assertThat(PostOffice.text(
                        POST.of(mailbox("winkel", "noordzee-fietsen")).getFirst()))
                .contains("Een deel van HD-00007 is een zaak op zich", reference)
                .doesNotContain("De factuur klopt niet.");
    }

    @Test
    void aQuoteIsSentToTheApproversWithItsFiguresAndNobodyElse() {
        var eigenaar =
                DESK.person(mailbox("eigenaar", "noordzee-fietsen"), "Eigenaar", "CLIENT", organisation(), null, "nl");
        var owner = DESK.person(mailbox("owner", "noordzee-fietsen"), "Owner", "CLIENT", organisation(), null, "en");
        DESK.approver(eigenaar);
        DESK.approver(owner);
        opened("Filter", "Een filter op kleur.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        DESK.says(reference, "organisation", organisation());
        DESK.says(reference, "quote", quote("PROVIDED"));
        tell("QuoteProvided", Map.of("reference", reference, "by", Map.of("id", agent, "kind", "STAFF")));
        awaitMails(mailbox("eigenaar", "noordzee-fietsen"), 1);
        awaitMails(mailbox("owner", "noordzee-fietsen"), 1);
        awaitQuiet();

        assertThat(PostOffice.text(
                                POST.of(mailbox("eigenaar", "noordzee-fietsen")).getFirst())
                        .replace('\u00a0', ' '))
                .contains("€ 1.250,00 voor 16 uur werk", "5 werkdagen", "11 december 2026", "Zonder ontwerp.")
                .contains("http://localhost:8080/tickets/" + reference);
        assertThat(PostOffice.text(POST.of(mailbox("owner", "noordzee-fietsen")).getFirst()))
                .contains("€1,250.00 for 16 h of work", "5 working days", "11 December 2026");
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(1);
    }

    @Test
    void aDecisionIsToldToWhoeverWorksOnItAndAQuoteDecidedMeanwhileToNobody() {
        var eigenaar =
                DESK.person(mailbox("eigenaar", "noordzee-fietsen"), "Eigenaar", "CLIENT", organisation(), null, "nl");
        DESK.approver(eigenaar);
        opened("Filter", "Een filter op kleur.");
        DESK.says(reference, "organisation", organisation());
        DESK.says(reference, "quote", quote("APPROVED"));
        tell(
                "TicketAssigned",
                Map.of("reference", reference, "assignee", agent, "by", Map.of("id", agent, "kind", "STAFF")));
        tell("QuoteProvided", Map.of("reference", reference, "by", Map.of("id", agent, "kind", "STAFF")));
        tell("QuoteApproved", Map.of("reference", reference, "by", Map.of("id", eigenaar, "kind", "CLIENT")));
        awaitMails(mailbox("agent", "ledgerdesk"), 2);
        awaitQuiet();

        assertThat(POST.of(mailbox("agent", "ledgerdesk")))
                .extracting(PostOffice::text)
                .anySatisfy(text -> assertThat(text).contains("Eigenaar", "approved the quote", "Work may start."));
        assertThat(POST.of(mailbox("eigenaar", "noordzee-fietsen"))).isEmpty();
    }

    private String organisation() {
        return "org-" + reference.toLowerCase();
    }

    private static Map<String, Object> quote(String state) {
        return Map.of(
                "state",
                state,
                "amount",
                "1250.00",
                "currency",
                "EUR",
                "minutes",
                960,
                "workingDays",
                5,
                "validUntil",
                "2026-12-11",
                "note",
                "Zonder ontwerp.");
    }

    @Test
    void whoHasLeftGetsNoMail() {
        DESK.leaves(colleague);
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("agent", "ledgerdesk"), 1);
        awaitQuiet();
        assertThat(POST.of(mailbox("colleague", "ledgerdesk"))).isEmpty();
    }

    @Test
    void aFactToldAgainMailsNobodyAgain() {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        toldAgain();
        toldAgain();
        answered(agent, "Anna Agent", "PUBLIC", "STAFF", false, "Opgelost.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 2);
        awaitQuiet();
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(2);
        assertThat(POST.of(mailbox("agent", "ledgerdesk"))).hasSize(1);
    }
}
