package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.domain.Facts.AGENT;
import static org.ledgerdesk.ticket.domain.Facts.AT;
import static org.ledgerdesk.ticket.domain.Facts.CLIENT;
import static org.ledgerdesk.ticket.domain.Facts.FILE;
import static org.ledgerdesk.ticket.domain.Facts.HD;
import static org.ledgerdesk.ticket.domain.Facts.PROGRAM;
import static org.ledgerdesk.ticket.domain.Facts.RESPONSE;
import static org.ledgerdesk.ticket.domain.Facts.added;
import static org.ledgerdesk.ticket.domain.Facts.answer;
import static org.ledgerdesk.ticket.domain.Facts.answered;
import static org.ledgerdesk.ticket.domain.Facts.askBack;
import static org.ledgerdesk.ticket.domain.Facts.assessed;
import static org.ledgerdesk.ticket.domain.Facts.assigned;
import static org.ledgerdesk.ticket.domain.Facts.attach;
import static org.ledgerdesk.ticket.domain.Facts.attached;
import static org.ledgerdesk.ticket.domain.Facts.awaiting;
import static org.ledgerdesk.ticket.domain.Facts.awaitingEnded;
import static org.ledgerdesk.ticket.domain.Facts.clientContests;
import static org.ledgerdesk.ticket.domain.Facts.clientSaid;
import static org.ledgerdesk.ticket.domain.Facts.clientSays;
import static org.ledgerdesk.ticket.domain.Facts.closed;
import static org.ledgerdesk.ticket.domain.Facts.disputed;
import static org.ledgerdesk.ticket.domain.Facts.opened;
import static org.ledgerdesk.ticket.domain.Facts.reopened;
import static org.ledgerdesk.ticket.domain.Facts.resolved;
import static org.ledgerdesk.ticket.domain.Facts.respond;
import static org.ledgerdesk.ticket.domain.Visibility.INTERNAL;
import static org.ledgerdesk.ticket.domain.Visibility.PUBLIC;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.domain.TicketCommand.AttachFiles;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;

class ConversationTest {

    @Test
    void anAnswerMakesANewTicketOpen() {
        Given.facts(opened())
                .when(answer())
                .expectState(ticket -> assertThat(ticket.standing().status()).isEqualTo(Status.OPEN));
    }

    @Test
    void aNoteLeavesANewTicketNewAndUnassigned() {
        Given.facts(opened())
                .when(respond(AGENT, INTERNAL, false, false))
                .expectEvents(added(AGENT, INTERNAL, false))
                .expectState(ticket -> assertThat(ticket.standing().status()).isEqualTo(Status.NEW));
    }

    @Test
    void aClientsFurtherWordsLeaveANewTicketNew() {
        Given.facts(opened()).when(clientSays()).expectEvents(clientSaid()).expectState(ticket -> assertThat(
                        ticket.standing().status())
                .isEqualTo(Status.NEW));
    }

    @Test
    void askingBackMakesTheTicketWaitForTheClient() {
        Given.facts(opened())
                .when(askBack())
                .expectEvents(added(AGENT, PUBLIC, true), assigned("agent-1"), awaiting())
                .expectState(ticket -> assertThat(ticket.standing().status()).isEqualTo(Status.AWAITING_RESPONSE));
    }

    @Test
    void askingAgainWhileWaitingStartsNoSecondWait() {
        Given.facts(opened(), assigned("agent-1"), awaiting()).when(askBack()).expectEvents(added(AGENT, PUBLIC, true));
    }

    @Test
    void theClientsResponseEndsTheWait() {
        Given.facts(opened(), assigned("agent-1"), awaiting())
                .when(clientSays())
                .expectEvents(clientSaid(), awaitingEnded(CLIENT, RESPONSE))
                .expectState(ticket -> assertThat(ticket.standing().status()).isEqualTo(Status.OPEN));
    }

    @Test
    void staffsFurtherWordsDoNotEndTheWait() {
        Given.facts(opened(), assigned("agent-1"), awaiting()).when(answer()).expectEvents(answered());
    }

    @Test
    void aProgramsWordsAreAutomaticAndChangeNothingElse() {
        Given.facts(opened(), awaiting())
                .when(respond(PROGRAM, PUBLIC, false, false))
                .expectEvents(added(PROGRAM, PUBLIC, false));
    }

    @Test
    void aNoteCannotAskTheClient() {
        Given.refused(Given.facts(opened()).when(respond(AGENT, INTERNAL, true, false)), "asking-is-public");
    }

    @Test
    void askingAndResolvingAtOnceIsRefused() {
        Given.refused(Given.facts(opened()).when(respond(AGENT, PUBLIC, true, true)), "asking-keeps-open");
    }

    @Test
    void clientsWriteNoNotes() {
        Given.refused(Given.facts(opened()).when(respond(CLIENT, INTERNAL, false, false)), "notes-are-staffs");
    }

    @Test
    void clientsDoNotPutTheTicketOnWait() {
        Given.refused(Given.facts(opened()).when(respond(CLIENT, PUBLIC, true, false)), "staff-only");
    }

    @Test
    void clientsDoNotResolveByAResponse() {
        Given.refused(Given.facts(opened()).when(respond(CLIENT, PUBLIC, false, true)), "staff-only");
    }

    @Test
    void anAnswerMayResolve() {
        Given.facts(opened(), assigned("agent-1"))
                .when(respond(AGENT, PUBLIC, false, true))
                .expectEvents(answered(), resolved());
    }

    @Test
    void resolvingByAnAnswerEndsTheWaitFirst() {
        Given.facts(opened(), assigned("agent-1"), awaiting())
                .when(respond(AGENT, PUBLIC, false, true))
                .expectEvents(answered(), awaitingEnded(AGENT, null), resolved());
    }

    @Test
    void aClientsResponseReopensAResolvedTicket() {
        Given.facts(opened(), resolved())
                .when(clientSays())
                .expectEvents(clientSaid(), reopened(CLIENT, RESPONSE))
                .expectState(ticket -> assertThat(ticket.standing().status()).isEqualTo(Status.OPEN));
    }

    @Test
    void aClientsResponseReopensAClosedTicket() {
        Given.facts(opened(), resolved(), closed())
                .when(clientSays())
                .expectEvents(clientSaid(), reopened(CLIENT, RESPONSE));
    }

    @Test
    void aProgramReopensNothing() {
        Given.facts(opened(), resolved())
                .when(respond(PROGRAM, PUBLIC, false, false))
                .expectEvents(added(PROGRAM, PUBLIC, false));
    }

    @Test
    void staffMayAddToAResolvedTicketWithoutReopeningIt() {
        Given.facts(opened(), resolved()).when(answer()).expectEvents(answered());
    }

    @Test
    void askingTheClientOnAResolvedTicketNeedsItReopenedFirst() {
        Given.refused(Given.facts(opened(), resolved()).when(askBack()), "ticket-is-resolved");
    }

    @Test
    void aResponseThatContestsThePriorityDisputesIt() {
        Given.facts(opened(), assessed(Priority.P3))
                .when(clientContests())
                .expectEvents(clientSaid(), disputed(RESPONSE, null));
    }

    @Test
    void aContestingAnswerEndsTheWaitAndDisputes() {
        Given.facts(opened(), assessed(Priority.P3), awaiting())
                .when(clientContests())
                .expectEvents(clientSaid(), awaitingEnded(CLIENT, RESPONSE), disputed(RESPONSE, null));
    }

    @Test
    void contestingAPriorityNobodyAssessedYetIsJustAResponse() {
        Given.facts(opened()).when(clientContests()).expectEvents(clientSaid());
    }

    @Test
    void contestingTwiceDisputesOnce() {
        Given.facts(opened(), assessed(Priority.P3), disputed(RESPONSE, null))
                .when(clientContests())
                .expectEvents(clientSaid());
    }

    @Test
    void eachFileOfAResponseIsAFactOfItsOwnBeforeWhatFollowsFromTheResponse() {
        Given.facts(opened(), resolved())
                .when(respond(CLIENT, PUBLIC, false, false, FILE))
                .expectEvents(added(CLIENT, PUBLIC, false, "file-1"), attached(RESPONSE), reopened(CLIENT, RESPONSE));
    }

    @Test
    void filesMayBeAddedByThemselves() {
        Given.facts(opened()).when(attach(FILE)).expectEvents(attached(null));
    }

    @Test
    void attachingNothingIsRefused() {
        Given.refused(Given.facts(opened()).when(attach()), "no-files");
    }

    @Test
    void aClientsFileAloneIsRefusedWhereAnAnswerIsWaitedFor() {
        Given.refused(
                Given.facts(opened(), added(AGENT, PUBLIC, true), awaiting()).when(attach(FILE)), "words-needed");
    }

    @Test
    void aClientsFileAloneIsRefusedOnADoneTicketForItWouldReopenNothing() {
        Given.refused(Given.facts(opened(), resolved()).when(attach(FILE)), "words-needed");
        Given.refused(Given.facts(opened(), resolved(), closed()).when(attach(FILE)), "words-needed");
    }

    @Test
    void staffMayAddAFileToADoneTicket() {
        Given.facts(opened(), resolved())
                .when(new AttachFiles(HD, AT, AGENT, List.of(FILE), null))
                .expectEvents(new FileAttached(HD, AT, AGENT, null, FILE, null));
    }

    @Test
    void aProgramWritesNoNotes() {
        Given.refused(Given.facts(opened()).when(respond(PROGRAM, INTERNAL, false, false)), "notes-are-staffs");
    }
}
