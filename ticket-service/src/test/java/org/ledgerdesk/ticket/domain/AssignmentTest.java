package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.domain.Facts.AT;
import static org.ledgerdesk.ticket.domain.Facts.CLIENT;
import static org.ledgerdesk.ticket.domain.Facts.HD;
import static org.ledgerdesk.ticket.domain.Facts.PROGRAM;
import static org.ledgerdesk.ticket.domain.Facts.answer;
import static org.ledgerdesk.ticket.domain.Facts.answered;
import static org.ledgerdesk.ticket.domain.Facts.assign;
import static org.ledgerdesk.ticket.domain.Facts.assigned;
import static org.ledgerdesk.ticket.domain.Facts.opened;
import static org.ledgerdesk.ticket.domain.Facts.resolved;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.domain.TicketCommand.AssignTicket;

class AssignmentTest {

    @Test
    void assigningANewTicketMakesItOpen() {
        Given.facts(opened())
                .when(assign("agent-2"))
                .expectEvents(assigned("agent-2"))
                .expectState(ticket -> assertThat(ticket.standing().status()).isEqualTo(Status.OPEN));
    }

    @Test
    void assigningToWhomItIsAssignedChangesNothing() {
        Given.facts(opened(), assigned("agent-2")).when(assign("agent-2")).expectNoEvents();
    }

    @Test
    void aTicketMayGoBackToItsDepartment() {
        Given.facts(opened(), assigned("agent-2")).when(assign(null)).expectEvents(assigned(null));
    }

    @Test
    void aResolvedTicketCannotBeAssigned() {
        Given.refused(Given.facts(opened(), resolved()).when(assign("agent-2")), "ticket-is-resolved");
    }

    @Test
    void theFirstAgentToAnswerAnUnassignedTicketBecomesItsAssignee() {
        Given.facts(opened()).when(answer()).expectEvents(answered(), assigned("agent-1"));
    }

    @Test
    void answeringAnotherAgentsTicketLeavesItTheirs() {
        Given.facts(opened(), assigned("agent-2")).when(answer()).expectEvents(answered());
    }

    @Test
    void aTicketGivenBackTakesTheNextAgentWhoAnswers() {
        Given.facts(opened(), assigned("agent-2"), assigned(null))
                .when(answer())
                .expectEvents(answered(), assigned("agent-1"));
    }

    @Test
    void answeringAResolvedTicketAssignsNobody() {
        Given.facts(opened(), resolved()).when(answer()).expectEvents(answered());
    }

    @Test
    void onlyStaffSayWhoWorksOnATicket() {
        Given.refused(Given.facts(opened()).when(new AssignTicket(HD, AT, PROGRAM, "agent-2")), "staff-only");
        Given.refused(Given.facts(opened()).when(new AssignTicket(HD, AT, CLIENT, "agent-2")), "staff-only");
    }
}
