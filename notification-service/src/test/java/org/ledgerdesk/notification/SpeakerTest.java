package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.notification.domain.MailAddresses;

/** Who may write on a ticket by mail, and as whom. */
class SpeakerTest extends InboxTest {

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
}
