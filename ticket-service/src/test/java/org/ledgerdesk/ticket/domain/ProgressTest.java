package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.domain.Facts.AGENT;
import static org.ledgerdesk.ticket.domain.Facts.AT;
import static org.ledgerdesk.ticket.domain.Facts.CLIENT;
import static org.ledgerdesk.ticket.domain.Facts.HD;
import static org.ledgerdesk.ticket.domain.Facts.RESPONSE;
import static org.ledgerdesk.ticket.domain.Facts.WORDS;
import static org.ledgerdesk.ticket.domain.Facts.closed;
import static org.ledgerdesk.ticket.domain.Facts.opened;
import static org.ledgerdesk.ticket.domain.Facts.reopened;
import static org.ledgerdesk.ticket.domain.Facts.resolved;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.domain.TicketCommand.ChaseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.DeescalateTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.EscalateTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.EstimateCompletion;
import org.ledgerdesk.ticket.domain.TicketEvent.CompletionEstimated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketChased;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketDeescalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketEscalated;

class ProgressTest {

    private static final EscalateTicket ESCALATE = new EscalateTicket(HD, AT, AGENT, WORDS);
    private static final DeescalateTicket DEESCALATE = new DeescalateTicket(HD, AT, AGENT, null);
    private static final TicketEscalated ESCALATED = new TicketEscalated(HD, AT, AGENT, WORDS);
    private static final TicketDeescalated DEESCALATED = new TicketDeescalated(HD, AT, AGENT, null);
    private static final TicketChased CHASED = new TicketChased(HD, AT, CLIENT, RESPONSE, null);

    @Test
    void anOpenTicketIsEscalatedAndBroughtBack() {
        Given.facts(opened()).when(ESCALATE).expectEvents(ESCALATED).expectState(ticket -> assertThat(
                        ticket.standing().status())
                .isEqualTo(Status.OPEN));
        Given.facts(opened(), ESCALATED).when(DEESCALATE).expectEvents(DEESCALATED);
        Given.facts(opened(), ESCALATED, DEESCALATED).when(ESCALATE).expectEvents(ESCALATED);
    }

    @Test
    void itIsEscalatedOnceAtATime() {
        Given.refused(Given.facts(opened(), ESCALATED).when(ESCALATE), "already-escalated");
        Given.refused(Given.facts(opened()).when(DEESCALATE), "not-escalated");
    }

    @Test
    void aDoneTicketIsNotEscalatedAndResolvingEndsAnEscalation() {
        Given.refused(Given.facts(opened(), resolved()).when(ESCALATE), "ticket-is-resolved");
        Given.refused(Given.facts(opened(), ESCALATED, resolved()).when(DEESCALATE), "not-escalated");
        Given.facts(opened(), ESCALATED, resolved(), reopened(CLIENT, null))
                .when(ESCALATE)
                .expectEvents(ESCALATED);
    }

    @Test
    void aDayIsPromisedAndAnotherOneInstead() {
        var today = LocalDate.of(2026, 11, 16);
        Given.facts(opened()).when(estimate(today)).expectEvents(new CompletionEstimated(HD, AT, AGENT, today, WORDS));
        Given.facts(opened(), new CompletionEstimated(HD, AT, AGENT, today, WORDS))
                .when(estimate(today.plusDays(3)))
                .expectEvents(new CompletionEstimated(HD, AT, AGENT, today.plusDays(3), WORDS));
    }

    @Test
    void noDayThatIsPastAndNoneForADoneTicket() {
        var today = LocalDate.of(2026, 11, 16);
        Given.refused(Given.facts(opened()).when(estimate(today.minusDays(2))), "estimate-is-past");
        Given.refused(Given.facts(opened(), resolved(), closed()).when(estimate(today)), "ticket-is-closed");
    }

    @Test
    void anOpenTicketIsChasedAtMostOnceAnHour() {
        Given.facts(opened()).when(chaseAt(AT)).expectEvents(CHASED);
        Given.refused(Given.facts(opened(), CHASED).when(chaseAt(AT.plus(Duration.ofMinutes(59)))), "chased-lately");
        var later = AT.plus(Duration.ofMinutes(60));
        Given.facts(opened(), CHASED)
                .when(chaseAt(later))
                .expectEvents(new TicketChased(HD, later, CLIENT, RESPONSE, null));
    }

    @Test
    void aDoneTicketIsReopenedNotChased() {
        Given.refused(Given.facts(opened(), resolved()).when(chaseAt(AT)), "ticket-is-resolved");
    }

    private static EstimateCompletion estimate(LocalDate date) {
        return new EstimateCompletion(HD, AT, AGENT, date, WORDS);
    }

    private static ChaseTicket chaseAt(Instant at) {
        return new ChaseTicket(HD, at, CLIENT, RESPONSE, null);
    }
}
