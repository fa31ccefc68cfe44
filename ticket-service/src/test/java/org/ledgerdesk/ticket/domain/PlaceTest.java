package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.domain.Facts.AGENT;
import static org.ledgerdesk.ticket.domain.Facts.AT;
import static org.ledgerdesk.ticket.domain.Facts.HD;
import static org.ledgerdesk.ticket.domain.Facts.assessed;
import static org.ledgerdesk.ticket.domain.Facts.assigned;
import static org.ledgerdesk.ticket.domain.Facts.closed;
import static org.ledgerdesk.ticket.domain.Facts.opened;
import static org.ledgerdesk.ticket.domain.Facts.recategorise;
import static org.ledgerdesk.ticket.domain.Facts.recategorised;
import static org.ledgerdesk.ticket.domain.Facts.resolved;
import static org.ledgerdesk.ticket.domain.Facts.siteDown;
import static org.ledgerdesk.ticket.domain.Facts.transfer;
import static org.ledgerdesk.ticket.domain.Facts.transferred;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;

class PlaceTest {

    private static final PriorityAssessed DOWN =
            new PriorityAssessed(HD, AT, AGENT, Priority.P1, true, null, null, null, null);

    @Test
    void aTicketGoesToAnotherDepartmentAndIsStillNewThere() {
        Given.facts(opened())
                .when(transfer("BILLING", false))
                .expectEvents(transferred("BILLING"))
                .expectState(ticket -> {
                    assertThat(ticket.standing().department()).isEqualTo("BILLING");
                    assertThat(ticket.standing().status()).isEqualTo(Status.NEW);
                });
    }

    @Test
    void anAssigneeWhoDoesNotWorkThereIsUnassigned() {
        Given.facts(opened(), assigned("agent-1"))
                .when(transfer("BILLING", false))
                .expectEvents(transferred("BILLING"), assigned(null));
        Given.facts(opened(), assigned("agent-1"))
                .when(transfer("BILLING", true))
                .expectEvents(transferred("BILLING"));
    }

    @Test
    void whereItIsAlreadyItStays() {
        Given.facts(opened()).when(transfer("SUPPORT", false)).expectNoEvents();
        Given.facts(opened()).when(recategorise("BUG_REPORT", false)).expectNoEvents();
    }

    @Test
    void aDoneTicketStaysWhereItIs() {
        Given.refused(Given.facts(opened(), resolved()).when(transfer("BILLING", false)), "ticket-is-resolved");
        Given.refused(
                Given.facts(opened(), resolved(), closed()).when(recategorise("QUESTION", false)), "ticket-is-closed");
    }

    @Test
    void anotherCategoryKeepsWhatAPersonAssessed() {
        Given.facts(opened(), assessed(Priority.P2))
                .when(recategorise("QUESTION", false))
                .expectEvents(recategorised("QUESTION", false))
                .expectState(ticket -> {
                    assertThat(ticket.standing().category()).isEqualTo("QUESTION");
                    assertThat(ticket.standing().priority()).isEqualTo(Priority.P2);
                });
    }

    @Test
    void whatStaffPutUnderSiteDownIsAssessedThereby() {
        Given.facts(opened())
                .when(recategorise("SITE_DOWN", true))
                .expectEvents(recategorised("SITE_DOWN", true), DOWN)
                .expectState(ticket -> {
                    assertThat(ticket.standing().siteDown()).isTrue();
                    assertThat(ticket.standing().priority()).isEqualTo(Priority.P1);
                    assertThat(ticket.standing().toBeAssessed()).isFalse();
                });
    }

    @Test
    void whatWasNoSiteDownAfterAllIsToBeAssessedAsAnyOther() {
        Given.facts(siteDown())
                .when(recategorise("QUESTION", false))
                .expectEvents(recategorised("QUESTION", false))
                .expectState(ticket -> {
                    assertThat(ticket.standing().siteDown()).isFalse();
                    assertThat(ticket.standing().priority()).isNull();
                    assertThat(ticket.standing().toBeAssessed()).isTrue();
                });
    }

    @Test
    void aSiteThatAPersonJudgedToBeDownStaysDown() {
        Given.facts(opened(), DOWN)
                .when(recategorise("KEY_FUNCTION", false))
                .expectEvents(recategorised("KEY_FUNCTION", true));
    }
}
