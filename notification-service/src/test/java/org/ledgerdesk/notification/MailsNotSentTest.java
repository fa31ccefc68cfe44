package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who gets no mail, or no second one. */
class MailsNotSentTest extends MailServiceTest {

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
