package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.domain.Facts.AGENT;
import static org.ledgerdesk.ticket.domain.Facts.AT;
import static org.ledgerdesk.ticket.domain.Facts.CLIENT;
import static org.ledgerdesk.ticket.domain.Facts.DESK;
import static org.ledgerdesk.ticket.domain.Facts.HD;
import static org.ledgerdesk.ticket.domain.Facts.PROGRAM;
import static org.ledgerdesk.ticket.domain.Facts.awaiting;
import static org.ledgerdesk.ticket.domain.Facts.awaitingEnded;
import static org.ledgerdesk.ticket.domain.Facts.closed;
import static org.ledgerdesk.ticket.domain.Facts.opened;
import static org.ledgerdesk.ticket.domain.Facts.reopened;
import static org.ledgerdesk.ticket.domain.Facts.resolved;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ReopenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketClosed;

class CompletionTest {

    private static final ResolveTicket RESOLVE = new ResolveTicket(HD, AT, AGENT);
    private static final CloseTicket CLOSE = new CloseTicket(HD, AT, AGENT);
    private static final ReopenTicket REOPEN = new ReopenTicket(HD, AT, CLIENT);

    @Test
    void anOpenTicketCanBeResolved() {
        Given.facts(opened()).when(RESOLVE).expectEvents(resolved()).expectState(ticket -> assertThat(
                        ticket.standing().status())
                .isEqualTo(Status.RESOLVED));
    }

    @Test
    void resolvingAWaitingTicketEndsTheWait() {
        Given.facts(opened(), awaiting()).when(RESOLVE).expectEvents(awaitingEnded(AGENT, null), resolved());
    }

    @Test
    void aResolvedTicketCannotBeResolvedAgain() {
        Given.refused(Given.facts(opened(), resolved()).when(RESOLVE), "ticket-is-resolved");
    }

    @Test
    void aResolvedTicketCanBeClosed() {
        Given.facts(opened(), resolved()).when(CLOSE).expectEvents(closed());
    }

    @Test
    void anOpenTicketCannotBeClosed() {
        Given.refused(Given.facts(opened()).when(CLOSE), "ticket-is-not-resolved");
    }

    @Test
    void aClosedTicketCannotBeClosedAgain() {
        Given.refused(Given.facts(opened(), resolved(), closed()).when(CLOSE), "ticket-is-closed");
    }

    @Test
    void aResolvedTicketCanBeReopened() {
        Given.facts(opened(), resolved()).when(REOPEN).expectEvents(reopened(CLIENT, null));
    }

    @Test
    void aClosedTicketCanBeReopened() {
        Given.facts(opened(), resolved(), closed())
                .when(REOPEN)
                .expectEvents(reopened(CLIENT, null))
                .expectState(ticket -> assertThat(ticket.standing().status()).isEqualTo(Status.OPEN));
    }

    @Test
    void anOpenTicketCannotBeReopened() {
        Given.refused(Given.facts(opened()).when(REOPEN), "ticket-is-open");
    }

    @Test
    void aProgramNeitherResolvesNorCloses() {
        Given.refused(Given.facts(opened()).when(new ResolveTicket(HD, AT, PROGRAM)), "staff-only");
        Given.refused(Given.facts(opened(), resolved()).when(new CloseTicket(HD, AT, PROGRAM)), "staff-only");
    }

    @Test
    void aClientNeitherResolvesNorCloses() {
        Given.refused(Given.facts(opened()).when(new ResolveTicket(HD, AT, CLIENT)), "staff-only");
        Given.refused(Given.facts(opened(), resolved()).when(new CloseTicket(HD, AT, CLIENT)), "staff-only");
    }

    @Test
    void theDeskClosesByItself() {
        Given.facts(opened(), resolved())
                .when(new CloseTicket(HD, AT, DESK))
                .expectEvents(new TicketClosed(HD, AT, DESK));
    }
}
