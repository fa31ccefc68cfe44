package org.ledgerdesk.sla.domain;

import static org.ledgerdesk.sla.domain.Desk.answered;
import static org.ledgerdesk.sla.domain.Desk.assessed;
import static org.ledgerdesk.sla.domain.Desk.closed;
import static org.ledgerdesk.sla.domain.Desk.disputed;
import static org.ledgerdesk.sla.domain.Desk.opened;
import static org.ledgerdesk.sla.domain.Desk.openedSiteDown;
import static org.ledgerdesk.sla.domain.Desk.reopened;
import static org.ledgerdesk.sla.domain.Desk.siteDown;
import static org.ledgerdesk.sla.domain.Desk.wrote;
import static org.ledgerdesk.sla.domain.Priority.P1;
import static org.ledgerdesk.sla.domain.Priority.P2;
import static org.ledgerdesk.sla.domain.Priority.P3;
import static org.ledgerdesk.sla.domain.Priority.P4;
import static org.ledgerdesk.sla.domain.Story.given;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketClocksTest {

    @Test
    void anOpenedTicketIsPromisedAnAnswerAndAnAssessment() {
        given().when(
                        opened("Mon 10:00"),
                        "INITIAL_RESPONSE starts from Mon 10:00, due Wed 10:00 on desk",
                        "ASSESSMENT starts from Mon 10:00, due Mon 10:15 on desk");
    }

    @Test
    void aMailedTicketCountsFromWhenTheMailArrived() {
        var mailed = new TicketFact.Opened(
                "mail", Desk.at("Mon 10:02"), Desk.at("Mon 10:00"), false, "harbour-linen", Set.of(), "QUESTION");
        given().when(
                        mailed,
                        "INITIAL_RESPONSE starts from Mon 10:00, due Wed 10:00 on desk",
                        "ASSESSMENT starts from Mon 10:02, due Mon 10:17 on desk");
    }

    @Test
    void aTicketOpenedAtNightIsCountedFromTheMorning() {
        given().when(
                        opened("Fri 20:00"),
                        "INITIAL_RESPONSE starts from Fri 20:00, due Tue2 17:00 on desk",
                        "ASSESSMENT starts from Fri 20:00, due Mon2 09:15 on desk");
    }

    @Test
    void theResponseClockIsKnownOnceAssessedAndCountsFromTheOldestMessage() {
        given(opened("Mon 10:00"), wrote("Mon 10:05"))
                .when(
                        assessed(P2, "Mon 10:10"),
                        "ASSESSMENT met after 10",
                        "RESPONSE starts from Mon 10:00, due Mon 11:00 on desk");
    }

    @Test
    void anAssessmentThatComesTooLateForItsOwnTargetBreaksTheResponseAtOnce() {
        given(opened("Mon 10:00"))
                .andTheSweepAt("Mon 10:16")
                .when(
                        assessed(P1, "Mon 10:40"),
                        "ASSESSMENT stopped late after 40",
                        "RESPONSE starts from Mon 10:00, due Mon 10:15 on desk",
                        "RESPONSE warned at Mon 10:11",
                        "RESPONSE breached at Mon 10:15");
    }

    @Test
    void aHumanAnswerMeetsInitialResponseAndResponse() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10"))
                .when(answered("Mon 10:30"), "INITIAL_RESPONSE met after 30", "RESPONSE met after 30");
    }

    @Test
    void anAnswerBeforeTheAssessmentLeavesNoResponseToPromise() {
        given(opened("Mon 10:00"), answered("Mon 10:05")).when(assessed(P2, "Mon 10:10"), "ASSESSMENT met after 10");
    }

    @Test
    void anAnswerExactlyOnTargetIsMet() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10"))
                .when(
                        answered("Mon 11:00"),
                        "RESPONSE warned at Mon 10:45",
                        "INITIAL_RESPONSE met after 60",
                        "RESPONSE met after 60");
    }

    @Test
    void anAnswerWrittenAfterClosingTimeIsNoFalseBreach() {
        given(opened("Mon 16:00"), assessed(P2, "Mon 16:05"), wrote("Mon 16:10"))
                .andTheSweepAt("Mon 23:00")
                .when(answered("Mon 23:30"), "INITIAL_RESPONSE met after 60", "RESPONSE met after 60");
    }

    @Test
    void theSweepWaitsForTheNextOpeningWhereTheTargetIsReachedAtClosingTime() {
        var story = given(opened("Mon 16:00"), assessed(P2, "Mon 16:05")).andTheSweepAt("Mon 16:50");
        story.whenTheSweepLooksAt("Tue 08:59");
        story.whenTheSweepLooksAt("Tue 09:01", "RESPONSE breached at Tue 09:00");
    }

    @Test
    void theSweepWarnsAtThreeQuartersAndBreachesOnceEach() {
        var story = given(opened("Mon 10:00"));
        story.whenTheSweepLooksAt("Mon 10:11");
        story.whenTheSweepLooksAt("Mon 10:12", "ASSESSMENT warned at Mon 10:11");
        story.andTheSweepAt("Mon 10:12").whenTheSweepLooksAt("Mon 10:14");
        story.whenTheSweepLooksAt("Mon 10:15");
        story.whenTheSweepLooksAt("Mon 10:16", "ASSESSMENT breached at Mon 10:15");
        story.andTheSweepAt("Mon 10:16").whenTheSweepLooksAt("Mon 11:00");
    }

    @Test
    void aSweepThatComesLateStillTellsBothAtTheirOwnInstants() {
        given(opened("Mon 10:00"))
                .whenTheSweepLooksAt("Mon 12:00", "ASSESSMENT warned at Mon 10:11", "ASSESSMENT breached at Mon 10:15");
    }

    @Test
    void aLateAnswerEndsABreachedClockAndTheBreachStays() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10"))
                .when(
                        answered("Mon 11:30"),
                        "RESPONSE warned at Mon 10:45",
                        "RESPONSE breached at Mon 11:00",
                        "INITIAL_RESPONSE met after 90",
                        "RESPONSE stopped late after 90");
    }

    @Test
    void aTimelyAnswerThatBecomesKnownAfterTheSweepTakesTheBreachBack() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10"))
                .andTheSweepAt("Mon 11:01")
                .when(answered("Mon 10:59"), "INITIAL_RESPONSE met after 59", "RESPONSE met after 59");
    }

    @Test
    void repeatedClientMessagesDoNotMoveTheResponseClock() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10")).when(wrote("Mon 10:20"));
    }

    @Test
    void eachUnansweredRunHasItsOwnResponseClock() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10"), answered("Mon 10:30"))
                .when(wrote("Mon 11:00"), "RESPONSE starts from Mon 11:00, due Mon 12:00 on desk");
    }

    @Test
    void theFirstAnswerIsPromisedOnlyOnce() {
        given(opened("Mon 10:00"), answered("Mon 10:30")).when(wrote("Mon 11:00"));
    }

    @Test
    void aDisputeAsksForAFreshAssessmentAndKeepsTheResponseClock() {
        given(opened("Mon 10:00"), assessed(P4, "Mon 10:10"))
                .when(disputed("Mon 11:00"), "ASSESSMENT starts from Mon 11:00, due Mon 11:15 on desk");
    }

    @Test
    void aSecondDisputeBeforeTheAssessmentBuysTheDeskNoTime() {
        given(opened("Mon 10:00"), assessed(P4, "Mon 10:10"), disputed("Mon 11:00"))
                .when(disputed("Mon 11:10"));
    }

    @Test
    void aRaisedPriorityIsDueNoLaterThanTheNewTargetFromNow() {
        given(opened("Mon 10:00"), assessed(P3, "Mon 10:10"), disputed("Mon 12:00"))
                .when(assessed(P2, "Mon 12:05"), "RESPONSE now 60 on desk, due Mon 13:05", "ASSESSMENT met after 5");
    }

    @Test
    void aRaisedPriorityNeverMovesTheDueInstantBack() {
        given(opened("Mon 10:00"), assessed(P3, "Mon 10:10"), disputed("Tue 09:30"))
                .when(assessed(P2, "Tue 09:40"), "RESPONSE now 60 on desk, due Tue 10:00", "ASSESSMENT met after 10");
    }

    @Test
    void aRaisedPriorityIsMetWithinItsNewAllowance() {
        given(opened("Mon 10:00"), assessed(P3, "Mon 10:10"), assessed(P2, "Mon 12:00"))
                .when(
                        answered("Mon 13:00"),
                        "RESPONSE warned at Mon 12:45",
                        "INITIAL_RESPONSE met after 180",
                        "RESPONSE met after 180");
    }

    @Test
    void aLoweredPriorityHasTheNewTargetFromTheStart() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10"))
                .when(assessed(P3, "Mon 10:30"), "RESPONSE now 480 on desk, due Tue 10:00");
    }

    @Test
    void aBreachStaysABreachWhateverThePriorityBecomes() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10"), disputed("Mon 11:25"))
                .andTheSweepAt("Mon 11:30")
                .when(assessed(P4, "Mon 11:31"), "ASSESSMENT met after 6");
    }

    @Test
    void aConfirmedPriorityChangesNoTarget() {
        given(opened("Mon 10:00"), assessed(P3, "Mon 10:10"), disputed("Mon 11:00"))
                .when(assessed(P3, "Mon 11:05"), "ASSESSMENT met after 5");
    }

    @Test
    void aSiteDownTicketIsP1RoundTheClockFromItsOpening() {
        given().when(
                        openedSiteDown("Sat 03:00"),
                        "INITIAL_RESPONSE starts from Sat 03:00, due Sat 19:00 on 24x7",
                        "ASSESSMENT starts from Sat 03:00, due Sat 03:15 on 24x7",
                        "RESPONSE starts from Sat 03:00, due Sat 03:15 on 24x7");
    }

    @Test
    void aSiteFoundDownPutsAllClocksOnTheRoundTheClockCalendarWithTheirElapsedTime() {
        given(opened("Fri 16:00"), assessed(P3, "Fri 16:10"))
                .when(
                        siteDown("Fri 18:00"),
                        "INITIAL_RESPONSE now 960 on 24x7, due Sat 09:00",
                        "RESPONSE now 15 on 24x7, due Fri 18:15");
    }

    @Test
    void aSiteThatWasNotDownAfterAllGoesBackToTheDeskWithItsElapsedTime() {
        given(openedSiteDown("Mon 10:00"))
                .when(
                        assessed(P3, "Mon 10:10"),
                        "INITIAL_RESPONSE now 960 on desk, due Wed 10:00",
                        "ASSESSMENT met after 10",
                        "RESPONSE now 480 on desk, due Tue 10:00");
    }

    @Test
    void closedThenReopenedTimeDoesNotCount() {
        given(opened("Mon 10:00"), assessed(P3, "Mon 10:10"))
                .when(closed("Mon 12:00"), "INITIAL_RESPONSE pauses after 120", "RESPONSE pauses after 120");
        given(opened("Mon 10:00"), assessed(P3, "Mon 10:10"), closed("Mon 12:00"))
                .when(
                        reopened("Wed 09:00"),
                        "INITIAL_RESPONSE goes on, due Thu 15:00",
                        "RESPONSE goes on, due Wed 15:00");
    }

    @Test
    void theMessageThatReopensStartsAResponseClockThatGoesOnRunning() {
        given(opened("Mon 10:00"), assessed(P2, "Mon 10:10"), answered("Mon 10:30"), closed("Mon 12:00"))
                .when(wrote("Tue 09:00"), "RESPONSE starts from Tue 09:00, due Tue 10:00 on desk");
        given(
                        opened("Mon 10:00"),
                        assessed(P2, "Mon 10:10"),
                        answered("Mon 10:30"),
                        closed("Mon 12:00"),
                        wrote("Tue 09:00"))
                .when(reopened("Tue 09:00"));
    }

    @Test
    void aClosedTicketsClocksAreLeftAloneByTheSweep() {
        given(opened("Mon 10:00"), closed("Mon 10:05")).whenTheSweepLooksAt("Fri 10:00");
    }

    @Test
    void aPriorityChangedWhileClosedCountsFromTheReopening() {
        given(opened("Mon 10:00"), assessed(P3, "Mon 10:10"), closed("Mon 10:30"))
                .when(assessed(P2, "Mon 11:00"), "RESPONSE now 60 on desk, due -");
        given(opened("Mon 10:00"), assessed(P3, "Mon 10:10"), closed("Mon 10:30"), assessed(P2, "Mon 11:00"))
                .when(
                        reopened("Tue 09:00"),
                        "INITIAL_RESPONSE goes on, due Wed 16:30",
                        "RESPONSE goes on, due Tue 10:00");
    }
}
