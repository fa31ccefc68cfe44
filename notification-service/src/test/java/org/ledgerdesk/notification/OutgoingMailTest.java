package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.notification.domain.MailAddresses;

/** What is mailed when something happens on a ticket. */
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
}
