package org.ledgerdesk.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.notification.domain.TicketFact.Quoted.Step;

class MailPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:12:04Z");

    private final Circle unassigned = new Circle("HD-00042", "winkel", "SUPPORT", null, Set.of("eigenaar"));
    private final Circle assigned = new Circle("HD-00042", "winkel", "SUPPORT", "agent", Set.of("eigenaar"));

    @Test
    void anOpenedTicketIsConfirmedAndToldToItsDepartment() {
        var opened = new TicketFact.Opened(
                "e1", "HD-00042", NOW, "winkel", "winkel", "SUPPORT", "r1", List.of("eigenaar"), false);
        assertThat(recipients(opened, Circle.of(opened)))
                .containsExactly("winkel CONFIRMATION", "department:SUPPORT NEW_TICKET", "on-duty:SUPPORT NEW_TICKET");
    }

    @Test
    void aCallThatStaffWroteDownIsConfirmedToTheCaller() {
        var called = new TicketFact.Opened("e1", "HD-00042", NOW, "agent", "winkel", "SUPPORT", "r1", List.of(), false);
        assertThat(recipients(called, Circle.of(called))).contains("winkel CONFIRMATION");
    }

    @Test
    void ofASplitPartThePeopleInvolvedHearItsNumberAndStaffThatItIsNew() {
        var opened = new TicketFact.Opened(
                "e1", "HD-00042", NOW, "agent", "winkel", "SUPPORT", "r1", List.of("eigenaar"), true);
        assertThat(MailPlan.of(opened, Circle.of(opened)))
                .allSatisfy(mail -> assertThat(mail.responseId()).isNull())
                .extracting(mail -> mail.recipient() + " " + mail.purpose())
                .containsExactly(
                        "winkel SPLIT",
                        "eigenaar SPLIT",
                        "department:SUPPORT NEW_TICKET",
                        "on-duty:SUPPORT NEW_TICKET");
    }

    @Test
    void aQuoteIsForTheApproversAndItsDecisionForWhoeverWorksOnIt() {
        assertThat(recipients(quoted("agent", Step.PROVIDED, false), assigned))
                .containsExactly("approvers QUOTE_TO_DECIDE");
        assertThat(recipients(quoted("eigenaar", Step.APPROVED, false), assigned))
                .containsExactly("agent QUOTE_APPROVED");
        assertThat(recipients(quoted("eigenaar", Step.DECLINED, false), unassigned))
                .containsExactly("department:SUPPORT QUOTE_DECLINED");
        assertThat(recipients(quoted("system", Step.EXPIRED, true), assigned)).containsExactly("agent QUOTE_EXPIRED");
        assertThat(recipients(quoted("lead", Step.EXPIRED, false), assigned)).isEmpty();
    }

    private static TicketFact quoted(String by, Step step, boolean byItself) {
        return new TicketFact.Quoted("e2", "HD-00042", NOW, by, step, byItself);
    }

    @Test
    void anAnswerOfStaffGoesToEverybodyInvolvedButItsAuthor() {
        assertThat(recipients(answer("agent", true, false, false), assigned))
                .containsExactlyInAnyOrder("winkel RESPONSE", "eigenaar RESPONSE");
    }

    @Test
    void aQuestionSaysSo() {
        assertThat(recipients(answer("agent", true, false, true), assigned))
                .containsExactlyInAnyOrder("winkel QUESTION", "eigenaar QUESTION");
    }

    @Test
    void aNoteReachesNoClient() {
        assertThat(recipients(answer("developer", false, false, false), assigned))
                .containsExactly("agent RESPONSE_FOR_STAFF");
        assertThat(recipients(answer("developer", false, false, false), unassigned))
                .isEmpty();
    }

    @Test
    void aClientsAnswerGoesToTheAssigneeAndTheOtherPeople() {
        assertThat(recipients(answer("winkel", true, true, false), assigned))
                .containsExactlyInAnyOrder("eigenaar RESPONSE", "agent RESPONSE_FOR_STAFF");
    }

    @Test
    void aClientsAnswerOnAnUnassignedTicketGoesToTheDepartment() {
        assertThat(recipients(answer("winkel", true, true, false), unassigned))
                .containsExactlyInAnyOrder("eigenaar RESPONSE", "department:SUPPORT RESPONSE_FOR_STAFF");
    }

    @Test
    void aCourtesyAndAnAutomaticMessageCallNobody() {
        assertThat(recipients(
                        new TicketFact.Responded("e2", "HD-00042", NOW, "winkel", "r2", true, true, false, true, false),
                        assigned))
                .isEmpty();
        assertThat(recipients(
                        new TicketFact.Responded(
                                "e2", "HD-00042", NOW, "system", "r2", true, false, false, false, true),
                        assigned))
                .isEmpty();
    }

    @Test
    void aCourtesyThatWasMoreIsToldToStaffAlone() {
        var overruled = new TicketFact.Overruled("e2", "HD-00042", NOW, "winkel", "r2");
        assertThat(recipients(overruled, assigned)).containsExactly("agent RESPONSE_FOR_STAFF");
        assertThat(recipients(overruled, unassigned)).containsExactly("department:SUPPORT RESPONSE_FOR_STAFF");
        assertThat(recipients(new TicketFact.Overruled("e2", "HD-00042", NOW, "agent", "r2"), assigned))
                .isEmpty();
    }

    @Test
    void aTransferredTicketIsNewToItsDepartmentWhichIsToldOfItFromThenOn() {
        var moved = new TicketFact.Transferred("e2", "HD-00042", NOW, "agent", "BILLING");
        assertThat(recipients(moved, unassigned.after(moved))).containsExactly("department:BILLING NEW_TICKET");
        assertThat(recipients(answer("winkel", true, true, false), unassigned.after(moved)))
                .contains("department:BILLING RESPONSE_FOR_STAFF");
    }

    @Test
    void aChaseReachesTheAccountManagerAndWhoeverWorksOnItWhoGetsItsWordsAsAResponse() {
        var chased = new TicketFact.Chased("e2", "HD-00042", NOW, "winkel", null);
        assertThat(recipients(chased, assigned)).containsExactly("agent CHASE", "account-manager CHASE");
        assertThat(recipients(chased, unassigned))
                .containsExactly("department:SUPPORT CHASE", "on-duty:SUPPORT CHASE", "account-manager CHASE");
        var withWords = new TicketFact.Chased("e2", "HD-00042", NOW, "winkel", "r2");
        assertThat(recipients(withWords, assigned)).containsExactly("account-manager CHASE");
        assertThat(recipients(withWords, unassigned)).containsExactly("on-duty:SUPPORT CHASE", "account-manager CHASE");
    }

    @Test
    void whoTakesATicketThemselvesNeedsNoMail() {
        assertThat(recipients(new TicketFact.Assigned("e3", "HD-00042", NOW, "agent", "agent"), assigned))
                .isEmpty();
        assertThat(recipients(new TicketFact.Assigned("e3", "HD-00042", NOW, "lead", "agent"), assigned))
                .containsExactly("agent ASSIGNMENT");
        assertThat(recipients(new TicketFact.Assigned("e3", "HD-00042", NOW, "lead", null), unassigned))
                .isEmpty();
    }

    @Test
    void aDisputeGoesToWhoeverIsOnDuty() {
        assertThat(recipients(new TicketFact.Disputed("e2", "HD-00042", NOW, "winkel", null), assigned))
                .containsExactly("on-duty:SUPPORT DISPUTE");
    }

    @Test
    void whoeverHadTheTicketIsToldThatItIsAnothersNow() {
        var taken = new TicketFact.Assigned("e3", "HD-00042", NOW, "colleague", "colleague");
        assertThat(MailPlan.takenOver(taken, assigned))
                .extracting(mail -> mail.recipient() + " " + mail.purpose())
                .containsExactly("agent TAKEN_OVER");
        assertThat(MailPlan.takenOver(taken, unassigned)).isEmpty();
        assertThat(MailPlan.takenOver(new TicketFact.Assigned("e3", "HD-00042", NOW, "agent", "colleague"), assigned))
                .isEmpty();
        assertThat(MailPlan.takenOver(new TicketFact.Assigned("e3", "HD-00042", NOW, "lead", null), assigned))
                .hasSize(1);
    }

    @Test
    void peopleComeAndGo() {
        var more = unassigned.after(new TicketFact.Involved("e4", "HD-00042", NOW, "winkel", "monteur"));
        assertThat(more.involved()).containsExactlyInAnyOrder("winkel", "eigenaar", "monteur");
        assertThat(more.after(new TicketFact.Uninvolved("e5", "HD-00042", NOW, "winkel", "eigenaar"))
                        .involved())
                .containsExactlyInAnyOrder("winkel", "monteur");
    }

    @Test
    void whoOpenedADuplicateIsToldOnceHoweverManyOfTheirsAreJoinedAtOnce() {
        var one = new TicketFact.Merged("e6", "HD-00042", NOW, "agent", "HD-00040");
        var other = new TicketFact.Merged("e7", "HD-00043", NOW, "agent", "HD-00040");
        assertThat(recipients(one, assigned)).containsExactly("winkel JOINED");
        assertThat(MailPlan.of(one, assigned).getFirst().id())
                .isEqualTo(MailPlan.of(other, assigned).getFirst().id());
    }

    @Test
    void peopleOfADuplicateComeWithItOnceAndGoWithItAndNobodyElseIsMailed() {
        var absorbed = new TicketFact.Absorbed("e8", "HD-00042", NOW, "agent", List.of("monteur"));
        var released = new TicketFact.Released("e9", "HD-00042", NOW, "agent", List.of("monteur"));
        var more = assigned.after(absorbed);

        assertThat(recipients(absorbed, more)).isEmpty();
        assertThat(recipients(released, more)).isEmpty();
        assertThat(recipients(answer("agent", true, false, false), more))
                .containsExactlyInAnyOrder("winkel RESPONSE", "eigenaar RESPONSE", "monteur RESPONSE");
        assertThat(more.after(released)).isEqualTo(assigned);
    }

    @Test
    void theSameFactMakesTheSameMail() {
        var fact = answer("agent", true, false, false);
        assertThat(MailPlan.of(fact, assigned).getFirst().id())
                .isEqualTo(MailPlan.of(fact, assigned).getFirst().id())
                .isNotEqualTo(MailPlan.of(fact, assigned).getLast().id());
    }

    private static TicketFact answer(String by, boolean isPublic, boolean client, boolean asks) {
        return new TicketFact.Responded("e2", "HD-00042", NOW, by, "r2", isPublic, client, asks, false, false);
    }

    private static List<String> recipients(TicketFact fact, Circle circle) {
        return MailPlan.of(fact, circle).stream()
                .map(mail -> mail.recipient() + " " + mail.purpose())
                .toList();
    }
}
