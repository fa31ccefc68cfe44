package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.domain.Facts.AGENT;
import static org.ledgerdesk.ticket.domain.Facts.AT;
import static org.ledgerdesk.ticket.domain.Facts.CLIENT;
import static org.ledgerdesk.ticket.domain.Facts.FILE;
import static org.ledgerdesk.ticket.domain.Facts.HD;
import static org.ledgerdesk.ticket.domain.Facts.RESPONSE;
import static org.ledgerdesk.ticket.domain.Facts.added;
import static org.ledgerdesk.ticket.domain.Facts.attached;
import static org.ledgerdesk.ticket.domain.Facts.awaiting;
import static org.ledgerdesk.ticket.domain.Facts.awaitingEnded;
import static org.ledgerdesk.ticket.domain.Facts.clientSaid;
import static org.ledgerdesk.ticket.domain.Facts.clientThanks;
import static org.ledgerdesk.ticket.domain.Facts.closed;
import static org.ledgerdesk.ticket.domain.Facts.opened;
import static org.ledgerdesk.ticket.domain.Facts.reopened;
import static org.ledgerdesk.ticket.domain.Facts.resolved;
import static org.ledgerdesk.ticket.domain.Facts.thanked;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseIfResolvedBy;
import org.ledgerdesk.ticket.domain.TicketCommand.OverruleCourtesy;
import org.ledgerdesk.ticket.domain.TicketEvent.CourtesyOverruled;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketClosed;

class CourtesyRulesTest {

    private static final By DESK = new By("system", AuthorKind.SYSTEM);
    private static final CourtesyOverruled OVERRULED = new CourtesyOverruled(HD, AT, AGENT, RESPONSE);
    private static final OverruleCourtesy OVERRULE = new OverruleCourtesy(HD, AT, AGENT, RESPONSE);

    @Test
    void thanksForAResolvedTicketDoNotReopenIt() {
        Given.facts(opened(), resolved())
                .when(clientThanks())
                .expectEvents(thanked())
                .expectState(ticket -> assertThat(ticket.standing().status()).isEqualTo(Status.RESOLVED));
    }

    @Test
    void thanksForAClosedTicketDoNotReopenItEither() {
        Given.facts(opened(), resolved(), closed()).when(clientThanks()).expectEvents(thanked());
    }

    @Test
    void thanksWithAFileReopen() {
        Given.facts(opened(), resolved())
                .when(clientThanks(FILE))
                .expectEvents(
                        added(CLIENT, Visibility.PUBLIC, false, FILE.id()),
                        attached(RESPONSE),
                        reopened(CLIENT, RESPONSE));
    }

    @Test
    void onAnOpenTicketNothingIsACourtesy() {
        Given.facts(opened(), awaiting())
                .when(clientThanks())
                .expectEvents(clientSaid(), awaitingEnded(CLIENT, RESPONSE));
    }

    @Test
    void anOverruledCourtesyReopens() {
        Given.facts(opened(), resolved(), thanked())
                .when(OVERRULE)
                .expectEvents(OVERRULED, reopened(AGENT, RESPONSE))
                .expectState(ticket -> assertThat(ticket.standing().status()).isEqualTo(Status.OPEN));
    }

    @Test
    void aCourtesyIsOverruledOnlyOnce() {
        Given.refused(
                Given.facts(opened(), resolved(), thanked(), OVERRULED, reopened(AGENT, RESPONSE))
                        .when(OVERRULE),
                "ticket-is-open");
        Given.refused(
                Given.facts(opened(), resolved(), thanked(), OVERRULED, reopened(AGENT, RESPONSE), resolved())
                        .when(OVERRULE),
                "not-a-courtesy");
    }

    @Test
    void otherResponsesAreNoCourtesiesToOverrule() {
        Given.refused(Given.facts(opened(), clientSaid(), resolved()).when(OVERRULE), "not-a-courtesy");
    }

    @Test
    void whatIsResolvedForLongEnoughIsClosedByTheDesk() {
        Given.facts(opened(), resolved(), thanked())
                .when(new CloseIfResolvedBy(HD, AT, DESK, AT))
                .expectEvents(new TicketClosed(HD, AT, DESK));
    }

    @Test
    void whatWasResolvedLaterStays() {
        Given.facts(opened(), resolved())
                .when(new CloseIfResolvedBy(HD, AT, DESK, AT.minus(Duration.ofSeconds(1))))
                .expectNoEvents();
    }

    @Test
    void whatIsOpenOrClosedStaysAsItIs() {
        var close = new CloseIfResolvedBy(HD, AT, DESK, AT);
        Given.facts(opened()).when(close).expectNoEvents();
        Given.facts(opened(), resolved(), reopened(CLIENT, null)).when(close).expectNoEvents();
        Given.facts(opened(), resolved(), closed()).when(close).expectNoEvents();
    }
}
