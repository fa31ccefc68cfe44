package org.ledgerdesk.sla.domain;

import static org.ledgerdesk.sla.domain.Desk.absorbed;
import static org.ledgerdesk.sla.domain.Desk.answered;
import static org.ledgerdesk.sla.domain.Desk.assessed;
import static org.ledgerdesk.sla.domain.Desk.merged;
import static org.ledgerdesk.sla.domain.Desk.opened;
import static org.ledgerdesk.sla.domain.Desk.separated;
import static org.ledgerdesk.sla.domain.Desk.unmerged;
import static org.ledgerdesk.sla.domain.Desk.waiting;
import static org.ledgerdesk.sla.domain.Desk.wrote;
import static org.ledgerdesk.sla.domain.Priority.P2;
import static org.ledgerdesk.sla.domain.Story.given;

import org.junit.jupiter.api.Test;

/** What seven tickets about one fault do to the promises made on each. */
class MergedClocksTest {

    @Test
    void theDuplicatesClocksEndAsCancelled() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10"))
                .when(merged("Mon 10:20"), "INITIAL_RESPONSE cancelled: MERGED", "RESPONSE cancelled: MERGED");
    }

    @Test
    void aPromiseBrokenBeforeTheMergeIsNotWarnedOfAgain() {
        given(opened("Mon 10:00"), merged("Mon 10:20")).whenTheSweepLooksAt("Wed2 16:00");
    }

    @Test
    void theOriginalAnswersForTheOldestMessageOfBoth() {
        given(opened("Mon 10:30"), assessed(P2, "Mon 10:40"))
                .when(absorbed("Mon 10:50", "Mon 10:10"), "RESPONSE now 60 on desk from Mon 10:10, due Mon 11:10");
    }

    @Test
    void anOlderMessageThatIsLateAlreadyBreaksThePromiseWhenItComes() {
        given(opened("Mon 10:30"), assessed(P2, "Mon 10:40"), absorbed("Mon 11:20", "Mon 10:10"))
                .whenTheSweepLooksAt("Mon 11:21", "RESPONSE breached at Mon 11:20");
    }

    @Test
    void aNewerMessageOfTheDuplicateChangesNothing() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10")).when(absorbed("Mon 10:20", "Mon 10:15"));
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10")).when(absorbed("Mon 10:20", null));
    }

    @Test
    void anAnsweredOriginalOwesTheDuplicatesAnswer() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:05"), answered("Mon 10:10"))
                .when(absorbed("Mon 10:20", "Mon 10:15"), "RESPONSE starts from Mon 10:15, due Mon 11:15 on desk");
    }

    @Test
    void anUndoneMergeLetsTheClocksGoOnWithTheTimeBetweenCounted() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10"), merged("Mon 10:20"))
                .when(
                        unmerged("Mon 10:40", "Mon 10:00", null),
                        "INITIAL_RESPONSE goes on after 40, due Wed 10:00",
                        "RESPONSE goes on after 40, due Mon 11:00");
    }

    @Test
    void whatTheMergeHidFromTheClockShowsAtOnce() {
        given(
                        opened("Mon 10:00"),
                        assessed(P2, "Mon 10:10"),
                        merged("Mon 10:20"),
                        unmerged("Mon 11:30", "Mon 10:00", null))
                .whenTheSweepLooksAt("Mon 11:31", "RESPONSE breached at Mon 11:30");
    }

    @Test
    void whoAssessesInTheInstantOfTheUndoIsLateAllTheSame() {
        given(opened("Mon 10:00"), merged("Mon 10:10"), unmerged("Mon 10:20", "Mon 10:00", null))
                .when(
                        assessed(P2, "Mon 10:20"),
                        "ASSESSMENT breached at Mon 10:20",
                        "ASSESSMENT stopped late after 20",
                        "RESPONSE starts from Mon 10:00, due Mon 11:00 on desk");
    }

    @Test
    void anAnswerThatGoesBackToTheDuplicateEndsItsClocksByItsOwnTime() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10"), merged("Mon 10:20"))
                .when(
                        unmerged("Tue 10:00", null, "Mon 10:50"),
                        "INITIAL_RESPONSE goes on after 50, due Thu 09:10",
                        "INITIAL_RESPONSE met after 50",
                        "RESPONSE goes on after 50, due Tue 10:10",
                        "RESPONSE met after 50");
    }

    @Test
    void timeSpentWaitingForTheClientDoesNotCountAfterAnUndoEither() {
        given(
                        opened("Mon 10:00"),
                        assessed(P2, "Mon 10:10"),
                        answered("Mon 10:20"),
                        waiting("Mon 10:20"),
                        merged("Mon 10:30"))
                .when(unmerged("Mon 11:30", null, null));
    }

    @Test
    void whatTheOriginalNoLongerAnswersForGoesBack() {
        given(opened("Mon 10:30"), assessed(P2, "Mon 10:40"), absorbed("Mon 10:45", "Mon 10:10"))
                .when(separated("Mon 10:50", "Mon 10:30"), "RESPONSE now 60 on desk from Mon 10:30, due Mon 11:30");
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:05"), answered("Mon 10:10"), absorbed("Mon 10:20", "Mon 10:15"))
                .when(separated("Mon 10:25", null), "RESPONSE cancelled: MERGE_UNDONE");
    }

    @Test
    void aMessageToTheMergedTicketIsTheOriginals() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:05"), answered("Mon 10:10"), absorbed("Mon 10:20", null))
                .when(wrote("Mon 10:30"), "RESPONSE starts from Mon 10:30, due Mon 11:30 on desk");
    }
}
