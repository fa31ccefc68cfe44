package org.ledgerdesk.sla.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.sla.domain.ClockKind.ASSESSMENT;
import static org.ledgerdesk.sla.domain.ClockKind.INITIAL_RESPONSE;
import static org.ledgerdesk.sla.domain.ClockKind.RESPONSE;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an edit does to clocks that are open then; the desk is open from 9 to 17. */
class EditedPromisesTest {

    private static final DayOfWeek[] WORKDAYS = {MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY};

    private final Edits edits = new Edits();

    @Test
    void aTighterPromiseIsDueNoLaterThanThatMuchFromTheEdit() {
        edits.policy(null, Desk.at("Mon 12:00"), Edits.with(targets(), INITIAL_RESPONSE, 120));
        assertThat(told("Mon 12:00", Desk.opened("Mon 09:00")))
                .contains("INITIAL_RESPONSE now 120 on desk, due Mon 14:00 (policy-2)");
    }

    @Test
    void aTighterPromiseNeverMovesTheDueTimeBack() {
        edits.policy(null, Desk.at("Tue 16:00"), Edits.with(targets(), INITIAL_RESPONSE, 900));
        assertThat(told("Tue 16:00", Desk.opened("Mon 09:00")))
                .contains("INITIAL_RESPONSE now 900 on desk, due Tue 17:00 (policy-2)");
    }

    @Test
    void aWiderPromiseIsDueThatMuchFromTheStart() {
        edits.policy(null, Desk.at("Mon 12:00"), Edits.with(targets(), INITIAL_RESPONSE, 1440));
        assertThat(told("Mon 12:00", Desk.opened("Mon 09:00")))
                .contains("INITIAL_RESPONSE now 1440 on desk, due Wed 17:00 (policy-2)");
    }

    @Test
    void aNewCalendarCountsTheWholeTimeAnewAlsoWhatSiteDownWasCountedRoundTheClock() {
        edits.calendar(Desk.at("Tue 09:00"), "09:00", "13:00", WORKDAYS);
        assertThat(told("Tue 09:00", Desk.openedSiteDown("Mon 09:00"), Desk.assessed(Priority.P3, "Mon 11:00")))
                .contains("INITIAL_RESPONSE now 960 on desk, due Thu 13:00 (calendar-desk-2)");
    }

    @Test
    void aCalendarThatCountsMoreBreaksAPromiseAtTheEditAndNotBefore() {
        edits.calendar(Desk.at("Tue 09:00"), "00:00", "24:00", WORKDAYS);
        assertThat(told("Tue 09:01", Desk.opened("Mon 09:00")))
                .contains("INITIAL_RESPONSE breached at Tue 09:00 (calendar-desk-2)");
    }

    @Test
    void aRaisedPriorityIsCountedAnewWithTheTargetsOfItsTime() {
        edits.calendar(Desk.at("Mon 16:00"), "09:00", "17:00", MONDAY)
                .policy(null, Desk.at("Mon 16:00"), Edits.with(targets(), INITIAL_RESPONSE, 960));
        var facts = new TicketFact[] {
            Desk.opened("Mon 09:00"), Desk.assessed(Priority.P4, "Mon 09:10"), Desk.assessed(Priority.P3, "Mon 13:00")
        };
        assertThat(told("Mon 16:00", facts)).contains("RESPONSE now 480 on desk, due Mon2 13:00 (policy-3)");
    }

    @Test
    void aBreachStaysABreachByWhatItWasJudgedBy() {
        edits.policy(null, Desk.at("Mon 12:00"), Edits.with(targets(), ASSESSMENT, 960));
        assertThat(told("Mon 12:00", Desk.opened("Mon 09:00")))
                .contains("ASSESSMENT breached at Mon 09:15 (opened Mon 09:00)")
                .noneMatch(step -> step.startsWith("ASSESSMENT now"));
    }

    @Test
    void aWithdrawnPromiseIsCancelledAndAMessageThatAlreadyWaitedIsNotPromisedAnAnswer() {
        edits.policy(null, Desk.at("Mon 10:00"), Edits.without(targets(), RESPONSE));
        edits.policy(null, Desk.at("Mon 11:00"), targets());
        assertThat(told(
                        "Mon 12:00",
                        Desk.opened("Mon 09:00"),
                        Desk.assessed(Priority.P3, "Mon 09:05"),
                        Desk.wrote("Mon 10:30"),
                        Desk.assessed(Priority.P2, "Mon 11:30")))
                .contains("RESPONSE cancelled: POLICY (policy-2)")
                .noneMatch(step -> step.startsWith("RESPONSE") && step.contains("Mon 11:30"));
    }

    @Test
    void whatIsTakenBackIsTheDesksAgainByTheDesksVersionAndForTheReasonOfTheTakingBack() {
        var desks = targets();
        edits.policy("harbour-linen", Desk.at("Mon 08:00"), Edits.with(desks, INITIAL_RESPONSE, 240))
                .takenBack("harbour-linen", Desk.at("Mon 12:00"));
        assertThat(told("Mon 12:00", Desk.opened("Mon 09:00")))
                .contains("INITIAL_RESPONSE starts from Mon 09:00, due Mon 13:00 on desk (opened Mon 09:00)")
                .contains("INITIAL_RESPONSE now 960 on desk, due Tue 17:00 (policy-3)");
        var steps = Fold.steps("HD-00042", List.of(Desk.opened("Mon 09:00")), edits, edits, Desk.at("Mon 12:00"));
        assertThat(steps.getLast().step().policyVersion()).isEqualTo(1);
    }

    @Test
    void aClockThatGoesOnAfterAnEditGoesOnByTheVersionOfThen() {
        edits.policy(null, Desk.at("Tue 10:00"), Edits.with(targets(), INITIAL_RESPONSE, 1440));
        assertThat(told(
                        "Wed 10:00",
                        Desk.opened("Mon 09:00"),
                        Desk.merged("Mon 10:00"),
                        Desk.unmerged("Wed 09:00", null, null)))
                .contains("INITIAL_RESPONSE now 1440 on desk, due Wed 17:00 (unmerged Wed 09:00)");
    }

    private static Map<ClockKind, Policy.Target> targets() {
        return Desk.POLICY.targets();
    }

    private List<String> told(String until, TicketFact... facts) {
        return Fold.steps("HD-00042", List.of(facts), edits, edits, Desk.at(until)).stream()
                .map(step -> "%s (%s)".formatted(Story.told(step), step.step().cause()))
                .toList();
    }
}
