package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgerdesk.ticket.domain.Facts.AGENT;
import static org.ledgerdesk.ticket.domain.Facts.AT;
import static org.ledgerdesk.ticket.domain.Facts.CLIENT;
import static org.ledgerdesk.ticket.domain.Facts.DESK;
import static org.ledgerdesk.ticket.domain.Facts.HD;
import static org.ledgerdesk.ticket.domain.Facts.PROGRAM;
import static org.ledgerdesk.ticket.domain.Facts.WORDS;
import static org.ledgerdesk.ticket.domain.Facts.assess;
import static org.ledgerdesk.ticket.domain.Facts.assessed;
import static org.ledgerdesk.ticket.domain.Facts.closed;
import static org.ledgerdesk.ticket.domain.Facts.dispute;
import static org.ledgerdesk.ticket.domain.Facts.disputed;
import static org.ledgerdesk.ticket.domain.Facts.opened;
import static org.ledgerdesk.ticket.domain.Facts.resolved;
import static org.ledgerdesk.ticket.domain.Facts.siteDown;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.ticket.domain.TicketCommand.AssessPriority;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;

class AssessmentTest {

    @ParameterizedTest
    @CsvSource({
        "true,false,false,P1",
        "true,true,false,P2",
        "false,false,false,P3",
        "false,true,false,P3",
        "false,false,true,P4",
        "false,true,true,P4"
    })
    void thePriorityFollowsFromTheAnswers(boolean critical, boolean workaround, boolean minor, Priority priority) {
        assertThat(Assessment.ofAnswers(critical, workaround, minor, null).priority())
                .isEqualTo(priority);
    }

    @Test
    void aSiteThatIsDownIsP1WhateverTheAnswers() {
        assertThat(Assessment.ofAnswers(true, true, false, true).priority()).isEqualTo(Priority.P1);
    }

    @Test
    void aSiteThatIsDownCannotBeNamedP2() {
        assertThatThrownBy(() -> Assessment.ofPriority(Priority.P2, true)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsCriticalIsNotMinor() {
        assertThatThrownBy(() -> Assessment.ofAnswers(true, false, true, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void assessingANewTicketMakesItOpen() {
        Given.facts(opened())
                .when(assess(Assessment.ofPriority(Priority.P2, null)))
                .expectEvents(assessed(Priority.P2))
                .expectState(ticket -> {
                    assertThat(ticket.standing().status()).isEqualTo(Status.OPEN);
                    assertThat(ticket.standing().toBeAssessed()).isFalse();
                });
    }

    @Test
    void theAnswersAreKeptBesideThePriority() {
        Given.facts(opened())
                .when(assess(Assessment.ofAnswers(true, true, false, null)))
                .expectEvents(new PriorityAssessed(HD, AT, AGENT, Priority.P2, false, true, true, false, WORDS));
    }

    @Test
    void aSiteStaysDownWhileItIsAssessedP1() {
        Given.facts(siteDown())
                .when(assess(Assessment.ofAnswers(true, false, false, null)))
                .expectEvents(new PriorityAssessed(HD, AT, AGENT, Priority.P1, true, true, false, false, WORDS));
    }

    @Test
    void aLowerPrioritySaysThatTheSiteIsUp() {
        Given.facts(siteDown())
                .when(assess(Assessment.ofPriority(Priority.P3, null)))
                .expectEvents(assessed(Priority.P3));
    }

    @Test
    void aTicketMayTurnOutToBeSiteDown() {
        Given.facts(opened())
                .when(assess(Assessment.ofPriority(Priority.P1, true)))
                .expectEvents(new PriorityAssessed(HD, AT, AGENT, Priority.P1, true, null, null, null, WORDS));
    }

    @Test
    void aResolvedTicketCannotBeAssessed() {
        Given.refused(
                Given.facts(opened(), resolved()).when(assess(Assessment.ofPriority(Priority.P1, null))),
                "ticket-is-resolved");
    }

    @Test
    void aDisputeKeepsTheOldPriorityUntilItIsAssessedAgain() {
        Given.facts(opened(), assessed(Priority.P3))
                .when(dispute())
                .expectEvents(disputed(null, WORDS))
                .expectState(ticket -> {
                    assertThat(ticket.standing().priority()).isEqualTo(Priority.P3);
                    assertThat(ticket.standing().toBeAssessed()).isTrue();
                });
    }

    @Test
    void confirmingADisputedPriorityEndsTheDispute() {
        Given.facts(opened(), assessed(Priority.P3), disputed(null, WORDS))
                .when(assess(Assessment.ofPriority(Priority.P3, null)))
                .expectEvents(assessed(Priority.P3))
                .expectState(
                        ticket -> assertThat(ticket.standing().toBeAssessed()).isFalse());
    }

    @Test
    void whatNobodyAssessedCannotBeDisputed() {
        Given.refused(Given.facts(opened()).when(dispute()), "not-assessed-yet");
    }

    @Test
    void whatIsDisputedCannotBeDisputedAgainBeforeItIsAssessed() {
        Given.refused(
                Given.facts(opened(), assessed(Priority.P3), disputed(null, WORDS))
                        .when(dispute()),
                "not-assessed-yet");
    }

    @Test
    void aClosedTicketCannotBeDisputed() {
        Given.refused(
                Given.facts(opened(), assessed(Priority.P3), resolved(), closed())
                        .when(dispute()),
                "ticket-is-closed");
    }

    @Test
    void onlyAPersonOfStaffAssesses() {
        for (var by : List.of(PROGRAM, CLIENT, DESK)) {
            var assess = new AssessPriority(HD, AT, by, Assessment.ofPriority(Priority.P2, null), WORDS);
            Given.refused(Given.facts(opened()).when(assess), "staff-only");
        }
    }
}
