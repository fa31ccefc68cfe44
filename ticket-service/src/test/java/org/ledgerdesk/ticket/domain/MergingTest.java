package org.ledgerdesk.ticket.domain;

import static org.ledgerdesk.ticket.domain.Facts.AGENT;
import static org.ledgerdesk.ticket.domain.Facts.AT;
import static org.ledgerdesk.ticket.domain.Facts.CLIENT;
import static org.ledgerdesk.ticket.domain.Facts.HD;
import static org.ledgerdesk.ticket.domain.Facts.WORDS;
import static org.ledgerdesk.ticket.domain.Facts.answer;
import static org.ledgerdesk.ticket.domain.Facts.awaiting;
import static org.ledgerdesk.ticket.domain.Facts.awaitingEnded;
import static org.ledgerdesk.ticket.domain.Facts.closed;
import static org.ledgerdesk.ticket.domain.Facts.opened;
import static org.ledgerdesk.ticket.domain.Facts.resolved;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.domain.TicketCommand.AbsorbDuplicate;
import org.ledgerdesk.ticket.domain.TicketCommand.MergeTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ReleaseDuplicate;
import org.ledgerdesk.ticket.domain.TicketCommand.UndoMerge;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseStarted;
import org.ledgerdesk.ticket.domain.TicketEvent.DuplicateAbsorbed;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketAssigned;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketMerged;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;

/** Both sides of a merge, each for itself: what an original takes in, and what a duplicate is until and after its undoing. */
class MergingTest {

    private static final String OTHER = "HD-00043";
    private static final Instant EARLIER = AT.minusSeconds(3600);
    private static final Instant LATER = AT.plusSeconds(3600);

    @Test
    void aDuplicateSaysWhatItGoesOnAsAndWhatItWas() {
        Given.facts(opened()).when(merge()).expectEvents(merged(Status.NEW));
        Given.facts(opened(), resolved()).when(merge()).expectEvents(merged(Status.RESOLVED));
        Given.facts(opened(), resolved(), closed()).when(merge()).expectEvents(merged(Status.CLOSED));
    }

    @Test
    void nothingIsPartOfTwoTickets() {
        Given.refused(Given.facts(opened(), merged(Status.OPEN)).when(merge()), "merged-elsewhere");
    }

    @Test
    void aMergedTicketIsAtRest() {
        Given.refused(Given.facts(opened(), merged(Status.OPEN)).when(answer()), "ticket-is-merged");
        Given.refused(
                Given.facts(opened(), merged(Status.OPEN)).when(absorb(duplicate("client-2", null))),
                "ticket-is-merged");
    }

    @Test
    void anOriginalTakesInThePeopleItDoesNotHaveAndTheAgeOfTheOldestQuestion() {
        Given.facts(opened(false, List.of("client-3"), List.of()))
                .when(absorb(duplicate("client-2", EARLIER, "client-3")))
                .expectEvents(absorbed(List.of("client-2", "client-3"), List.of("client-2"), EARLIER));
    }

    @Test
    void aClosedTicketTakesNoDuplicatesAndAResolvedOneStaysResolved() {
        Given.refused(
                Given.facts(opened(), resolved(), closed()).when(absorb(duplicate("client-2", null))),
                "original-is-closed");
        Given.facts(opened(), resolved())
                .when(absorb(duplicate("client-2", null)))
                .expectEvents(absorbed(List.of("client-2"), List.of("client-2"), null));
    }

    @Test
    void onlyTicketsOfOneClientAreOneIssue() {
        var strangers = new Duplicate(OTHER, "noordzee-fietsen", "client-2", List.of("client-2"), List.of(), null);
        var prospects = new Duplicate(OTHER, null, "client-1", List.of("client-1"), List.of(), null);

        Given.refused(Given.facts(opened()).when(absorb(strangers)), "other-organisation");
        Given.refused(Given.facts(opened()).when(absorb(prospects)), "other-organisation");
    }

    @Test
    void onlyStaffMergeAndUndo() {
        Given.refused(Given.facts(opened()).when(new MergeTicket(HD, AT, CLIENT, OTHER)), "staff-only");
        Given.refused(
                Given.facts(opened(), merged(Status.OPEN)).when(new UndoMerge(HD, AT, CLIENT, OTHER, List.of())),
                "staff-only");
    }

    @Test
    void anUndoneDuplicateIsWhatItWasAndItsOldestQuestionWaitsStill() {
        Given.facts(opened(), merged(Status.NEW)).when(undo()).expectEvents(undone(Status.NEW, AT));
        Given.facts(opened(), resolved(), merged(Status.RESOLVED))
                .when(undo())
                .expectEvents(undone(Status.RESOLVED, null));
    }

    @Test
    void whatAClientSaidToADuplicateReopensItWhenItComesBack() {
        var said = said("r1", CLIENT, false, LATER);
        Given.facts(opened(), resolved(), merged(Status.RESOLVED))
                .when(undo(said))
                .expectEvents(undone(Status.RESOLVED, AT, said), new TicketReopened(HD, AT, AGENT, "r1"));
    }

    @Test
    void whatStaffAskedOnADuplicateIsAskedThereWhenItComesBack() {
        var asked = said("r1", AGENT, true, LATER);
        Given.facts(opened(), merged(Status.NEW))
                .when(undo(asked))
                .expectEvents(
                        undone(Status.NEW, null, asked),
                        new TicketAssigned(HD, AT, AGENT, AGENT.id()),
                        new AwaitingResponseStarted(HD, AT, AGENT, "r1"));
    }

    @Test
    void anOriginalGivesUpWhatWasSaidToTheDuplicateAndHasItsOwnQuestionOpenAgain() {
        var answered = response("r1", AGENT, false, OTHER);
        Given.facts(opened(), absorbed(List.of("client-2"), List.of("client-2"), EARLIER), answered)
                .when(release())
                .expectEvents(released(List.of("client-2"), AT, Said.of(answered)));
    }

    @Test
    void anAnswerToTheOriginalStaysAnAnswer() {
        Given.facts(
                        opened(),
                        absorbed(List.of("client-2"), List.of("client-2"), EARLIER),
                        response("r1", AGENT, false, null))
                .when(release())
                .expectEvents(released(List.of("client-2"), null));
    }

    @Test
    void anOriginalNoLongerWaitsForAnAnswerToAQuestionThatMovedAway() {
        var asked = response("response-1", AGENT, true, OTHER);
        Given.facts(opened(), absorbed(List.of(), List.of(), null), asked, awaiting())
                .when(release())
                .expectEvents(released(List.of(), AT, Said.of(asked)), awaitingEnded(AGENT, null));
    }

    @Test
    void peopleStayWhoAreThereForAnotherReason() {
        var second = new DuplicateAbsorbed(
                HD, AT, AGENT, "HD-00044", List.of(), List.of("client-2", "client-3"), List.of("client-3"), null);
        Given.facts(opened(), absorbed(List.of("client-2", "client-4"), List.of("client-2", "client-4"), null), second)
                .when(release())
                .expectEvents(released(List.of("client-4"), AT));
    }

    @Test
    void onlyWhatIsPartOfATicketIsReleased() {
        Given.refused(Given.facts(opened()).when(release()), "not-merged");
        Given.refused(Given.facts(opened()).when(undo()), "not-merged");
        Given.refused(
                Given.facts(opened(), absorbed(List.of(), List.of(), null), merged(Status.OPEN))
                        .when(release()),
                "original-is-merged");
    }

    private static MergeTicket merge() {
        return new MergeTicket(HD, AT, AGENT, OTHER);
    }

    private static TicketMerged merged(Status before) {
        return new TicketMerged(HD, AT, AGENT, OTHER, before);
    }

    private static AbsorbDuplicate absorb(Duplicate duplicate) {
        return new AbsorbDuplicate(HD, AT, AGENT, duplicate);
    }

    private static Duplicate duplicate(String requester, @Nullable Instant oldest, String... followers) {
        var involved = new java.util.ArrayList<>(List.of(requester));
        involved.addAll(List.of(followers));
        return new Duplicate(OTHER, "harbour-linen", requester, involved, List.of(), oldest);
    }

    private static DuplicateAbsorbed absorbed(List<String> involved, List<String> people, @Nullable Instant oldest) {
        return new DuplicateAbsorbed(HD, AT, AGENT, OTHER, List.of(), involved, people, oldest);
    }

    private static UndoMerge undo(Said... said) {
        return new UndoMerge(HD, AT, AGENT, OTHER, List.of(said));
    }

    private static MergeUndone undone(Status status, @Nullable Instant oldest, Said... said) {
        return new MergeUndone(HD, AT, AGENT, OTHER, null, List.of(), List.of(), List.of(said), oldest, status);
    }

    private static ReleaseDuplicate release() {
        return new ReleaseDuplicate(HD, AT, AGENT, OTHER);
    }

    private static MergeUndone released(List<String> people, @Nullable Instant oldest, Said... said) {
        return new MergeUndone(HD, AT, AGENT, null, OTHER, List.of(), people, List.of(said), oldest, null);
    }

    private static Said said(String id, By by, boolean asks, Instant receivedAt) {
        return new Said(id, HD, AT, receivedAt, by, Visibility.PUBLIC, asks, false, false);
    }

    private static ResponseAdded response(String id, By by, boolean asks, @Nullable String addressedTo) {
        return new ResponseAdded(
                HD,
                AT,
                by,
                id,
                Visibility.PUBLIC,
                Channel.PORTAL,
                WORDS,
                asks,
                false,
                false,
                AT,
                List.of(),
                addressedTo);
    }
}
