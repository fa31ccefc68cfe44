package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who of the staff gets a mail when somebody is on duty, and somebody else is away. */
class DutyMailTest extends MailServiceTest {

    private String onDuty = "";
    private String manager = "";

    @BeforeEach
    void somebodyIsOnDutyAndSomebodyManagesTheAccount() {
        onDuty = DESK.person(mailbox("onduty", "ledgerdesk"), "Odette", "STAFF", null, null, "nl");
        manager = DESK.person(mailbox("manager", "ledgerdesk"), "Marta", "STAFF", null, null, "en");
        DESK.isOnDuty("TEAM_" + reference.replace('-', '_'), onDuty);
        DESK.hasAccountManager("noordzee-fietsen", manager);
    }

    @Test
    void aNewTicketIsToldToThePresentOfItsDepartmentAndToWhoeverIsOnDutyOnceEach() {
        DESK.isAway(colleague);
        DESK.isOnDuty("TEAM_" + reference.replace('-', '_'), onDuty, agent);
        openedTicket();
        told("onduty", 1);
        told("agent", 1);
        awaitQuiet();
        assertThat(POST.of(mailbox("agent", "ledgerdesk"))).hasSize(1);
        assertThat(POST.of(mailbox("colleague", "ledgerdesk"))).isEmpty();
        assertThat(PostOffice.text(POST.of(mailbox("onduty", "ledgerdesk")).getFirst()))
                .startsWith("Dag Odette,")
                .contains("Nieuw ticket");
    }

    @Test
    void whenNobodyOfADepartmentIsThereAMailReachesWhoeverIsAskedInstead() {
        DESK.isAway(agent);
        DESK.isAway(colleague);
        openedTicket();
        told("onduty", 1);
        awaitQuiet();
        assertThat(POST.of(mailbox("agent", "ledgerdesk"))).isEmpty();
    }

    @Test
    void whatArrivesWhileTheAssigneeIsAwayReachesTheirDepartment() {
        openedTicket();
        told("agent", 1);
        assigned(agent, agent);
        DESK.isAway(agent);
        DESK.ticketShows(reference, "department", "TEAM_" + reference.replace('-', '_'));
        answered(winkel, "Winkel", "PUBLIC", "CLIENT", false, "Het is dringend.");

        told("colleague", 2);
        awaitQuiet();
        assertThat(PostOffice.text(POST.of(mailbox("colleague", "ledgerdesk")).getLast()))
                .contains("Winkel wrote on", "Het is dringend.");
        assertThat(POST.of(mailbox("agent", "ledgerdesk"))).hasSize(1);
        assertThat(POST.of(mailbox("onduty", "ledgerdesk"))).hasSize(1);
    }

    @Test
    void aChaseIsToldToTheAssigneeAndTheAccountManager() {
        openedTicket();
        assigned(agent, agent);
        chased(null);

        told("manager", 1);
        told("agent", 2);
        awaitQuiet();
        assertThat(PostOffice.text(POST.of(mailbox("manager", "ledgerdesk")).getFirst()))
                .contains("Winkel (noordzee-fietsen) asks where " + reference);
        assertThat(POST.of(mailbox("onduty", "ledgerdesk"))).hasSize(1);
    }

    @Test
    void aChaseInWordsIsOneMailForEach() {
        openedTicket();
        told("agent", 1);
        assigned(agent, agent);
        DESK.hasAccountManager("noordzee-fietsen", agent);
        chased(answered(winkel, "Winkel", "PUBLIC", "CLIENT", false, "Wanneer hoor ik iets?"));
        told("agent", 2);
        awaitQuiet();
        assertThat(POST.of(mailbox("agent", "ledgerdesk"))).hasSize(2);
    }

    @Test
    void aChaseOfNobodysTicketIsToldToTheDepartmentAndToWhoeverIsOnDuty() {
        openedTicket();
        chased(null);
        told("agent", 2);
        told("colleague", 2);
        told("onduty", 2);
        told("manager", 1);
        awaitQuiet();
        assertThat(POST.of(mailbox("onduty", "ledgerdesk"))).hasSize(2);
    }

    @Test
    void aDisputeReachesWhoeverIsOnDuty() {
        openedTicket();
        told("onduty", 1);
        var disputed = new HashMap<String, Object>();
        disputed.put("reference", reference);
        disputed.put("responseId", null);
        disputed.put("by", Map.of("id", winkel, "kind", "CLIENT"));
        tell("PriorityDisputed", disputed);

        told("onduty", 2);
        awaitQuiet();
        assertThat(PostOffice.text(POST.of(mailbox("onduty", "ledgerdesk")).getLast()))
                .contains("een andere prioriteit verdient");
        assertThat(POST.of(mailbox("agent", "ledgerdesk"))).hasSize(1);
    }

    @Test
    void whoeverHadTheTicketIsToldWhoTookItOver() {
        openedTicket();
        told("agent", 1);
        assigned(agent, agent);
        DESK.ticketShows(reference, "assignee", Map.of("id", colleague, "name", "Bram"));
        assigned(colleague, colleague);

        told("agent", 2);
        assertThat(PostOffice.text(POST.of(mailbox("agent", "ledgerdesk")).getLast()))
                .contains("Bram took over " + reference, "nothing more");
    }

    private String openedTicket() {
        opened("Afrekenen blijft wit", "Stap 3 blijft wit.");
        return reference;
    }

    private void assigned(String by, String assignee) {
        tell(
                "TicketAssigned",
                Map.of("reference", reference, "assignee", assignee, "by", Map.of("id", by, "kind", "STAFF")));
    }

    private void chased(String responseId) {
        var chased = new HashMap<String, Object>();
        chased.put("reference", reference);
        chased.put("responseId", responseId);
        chased.put("by", Map.of("id", winkel, "kind", "CLIENT"));
        tell("TicketChased", chased);
    }

    private void told(String name, int mails) {
        await(name)
                .atMost(SOON)
                .until(() -> POST.of(mailbox(name, "ledgerdesk")).size() >= mails);
    }
}
