package org.ledgerdesk.sla.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerdesk.chassis.preset.Entry;
import org.ledgerdesk.chassis.preset.PresetProblem;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.Priority;
import org.ledgerdesk.sla.domain.Telling;
import org.ledgerdesk.sla.domain.Tellings;

class PresetTest {

    private static final String CALENDARS = """
            calendars:
              - name: desk
                zone: Europe/Amsterdam
                dayMinutes: 480
                week:
                  mon: [["09:00", "17:00"]]
                holidays:
                  country: NL
                  dates: [2026-11-16]
                overrides:
                  2026-11-23: []
            """;
    private static final String SLA = """
            calendar: desk
            siteDownCalendar: desk
            warnAtPercent: 75
            targets:
              INITIAL_RESPONSE: 2 days
              ASSESSMENT: 15 minutes
              RESPONSE: {P1: 15 minutes, P2: 4 hours, P3: 1 day, P4: 2 days}
              TRAINING_ANSWER: 3 days
            categories:
              TRAINING_ANSWER: [TRAINING]
            steps:
              - {on: BREACHED, afterMinutes: 10, tell: [LEAD]}
            """;

    @Test
    void theCompletePresetPromisesWhatTheTableSays() {
        var targets = Preset.read("complete").policy().targets();
        assertThat(targets.get(ClockKind.INITIAL_RESPONSE).minutes()).isEqualTo(960);
        assertThat(targets.get(ClockKind.ASSESSMENT).minutes()).isEqualTo(15);
        assertThat(targets.get(ClockKind.RESPONSE).byPriority())
                .isEqualTo(Map.of(Priority.P1, 15, Priority.P2, 60, Priority.P3, 480, Priority.P4, 960));
        assertThat(targets.get(ClockKind.QUOTE).minutes()).isEqualTo(1440);
        assertThat(targets.get(ClockKind.TRAINING_ANSWER).minutes()).isEqualTo(1440);
        assertThat(targets.get(ClockKind.CONTENT_UPDATE).minutes()).isEqualTo(2400);
        assertThat(targets.get(ClockKind.STATUS_UPDATE).byPriority())
                .isEqualTo(Map.of(Priority.P1, 60, Priority.P2, 240, Priority.P3, 480, Priority.P4, 960));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "web-agency"})
    void trainingAndContentArePromisedToTheirOwnCategories(String preset) {
        assertThat(Preset.read(preset).policy().categories())
                .isEqualTo(Map.of(
                        ClockKind.TRAINING_ANSWER, Set.of("TRAINING"),
                        ClockKind.CONTENT_UPDATE, Set.of("CONTENT_UPDATE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commerce-portal", "customer-success-nl", "hosting-departments"})
    void whatADocumentDoesNotPromiseHasNoClock(String preset) {
        assertThat(Preset.read(preset).policy().targets())
                .doesNotContainKeys(
                        ClockKind.QUOTE, ClockKind.TRAINING_ANSWER, ClockKind.CONTENT_UPDATE, ClockKind.STATUS_UPDATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "web-agency"})
    void stepsThatAreLeftOutAreThoseTheCompletePresetNames(String preset) {
        assertThat(Reminder.tellings(Preset.read(preset).policy().steps())).isEqualTo(Tellings.USUAL);
    }

    @Test
    void aPolicysOwnStepsReplaceTheUsualOnes() throws IOException {
        var calendars = CalendarsFile.read(entry("calendars.yml", CALENDARS)).stream()
                .collect(Collectors.toMap(CalendarDocument::name, Function.identity()));
        var policy = new SlaFile(calendars, Set.of("TRAINING")).read(entry("sla.yml", SLA));
        assertThat(Reminder.tellings(policy.steps()))
                .isEqualTo(new Tellings(List.of(), List.of(new Telling(10, List.of(Telling.Whom.LEAD)))));
    }

    @Test
    void theDeskOfTheCompletePresetIsClosedOnDutchHolidaysAndTheOtherCalendarNever() {
        var calendars = byName(Preset.read("complete"));
        var kingsDay = Instant.parse("2026-04-27T10:00:00Z");
        assertThat(calendars.get("desk").hours().isOpen(kingsDay)).isFalse();
        assertThat(calendars.get("desk").hours().isOpen(Instant.parse("2026-04-28T10:00:00Z")))
                .isTrue();
        assertThat(calendars.get("24x7").hours().isOpen(kingsDay)).isTrue();
    }

    @Test
    void aCommerceDeskPromisesTwoWorkingDaysAndNoTimeForTheAssessment() {
        var targets = Preset.read("commerce-portal").policy().targets();
        assertThat(targets.get(ClockKind.INITIAL_RESPONSE).minutes()).isEqualTo(960);
        assertThat(targets.get(ClockKind.RESPONSE).minutes()).isEqualTo(960);
        assertThat(targets).doesNotContainKey(ClockKind.ASSESSMENT);
    }

    @Test
    void anAgencyAnswersASiteDownAtOnceAndARequestWithinThreeBusinessDays() {
        var preset = Preset.read("web-agency");
        var targets = preset.policy().targets();
        assertThat(preset.policy().siteDownCalendar()).isEqualTo("24x7");
        assertThat(targets.get(ClockKind.RESPONSE).byPriority())
                .containsEntry(Priority.P1, 15)
                .containsEntry(Priority.P4, 1440);
        var thanksgiving = Instant.parse("2026-11-26T17:00:00Z");
        assertThat(byName(preset).get("business-hours").hours().isOpen(thanksgiving))
                .isFalse();
    }

    @Test
    void aCustomerSuccessTeamAnswersByPriorityInDutchOfficeHours() {
        var preset = Preset.read("customer-success-nl");
        var targets = preset.policy().targets();
        assertThat(targets.get(ClockKind.ASSESSMENT).minutes()).isEqualTo(15);
        assertThat(targets.get(ClockKind.RESPONSE).byPriority())
                .isEqualTo(Map.of(Priority.P1, 15, Priority.P2, 60, Priority.P3, 480, Priority.P4, 960));
        assertThat(byName(preset)).containsOnlyKeys("kantoor");
    }

    @Test
    void aHostingDeskIsClosedOnEnglishHolidaysAndWatchesOverEveryPriority() {
        var preset = Preset.read("hosting-departments");
        var boxingDay = Instant.parse("2025-12-26T12:00:00Z");
        assertThat(byName(preset).get("office").hours().isOpen(boxingDay)).isFalse();
        assertThat(preset.policy().targets().get(ClockKind.RESPONSE).byPriority())
                .containsOnlyKeys(Priority.values());
    }

    @Test
    void ownHolidaysAndOverridesCloseTheDesk() throws IOException {
        var desk =
                CalendarsFile.read(entry("calendars.yml", CALENDARS)).getFirst().hours();
        assertThat(desk.isOpen(Instant.parse("2026-11-16T10:00:00Z"))).isFalse();
        assertThat(desk.isOpen(Instant.parse("2026-11-23T10:00:00Z"))).isFalse();
        assertThat(desk.isOpen(Instant.parse("2026-11-30T10:00:00Z"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            zone: Europe/Amsterdam     | zone: Europe/Atlantis      | 3  | 'Europe/Atlantis' is not a time zone
            zone: Europe/Amsterdam     | zone:                      | 3  | a value is missing here
            dayMinutes: 480            | dayMinutes: eight          | 4  | 'eight' is not a whole number
            dayMinutes: 480            | dayMinutes: 0              | 4  | is not between 1 and 1440
            dayMinutes: 480            | hours: 8                   | 4  | unknown key 'hours'
            mon: [["09:00", "17:00"]]  | mon: [["17:00", "09:00"]]  | 6  | a night shift is two intervals
            mon: [["09:00", "17:00"]]  | mon: []                    | 6  | never opens
            mon: [["09:00", "17:00"]]  | monday: []                 | 6  | unknown key 'monday'
            country: NL                | country: XX                | 8  | are not known
            dates: [2026-11-16]        | dates: [soon]              | 9  | is not a date
            dates: [2026-11-16]        | region: NW                 | 9  | there is no region 'NW'
            2026-11-23: []             | 2026-02-30: []             | 11 | is not a date
            """)
    void aWrongCalendarIsRefusedWithItsLineAndReason(String right, String wrong, int line, String reason) {
        var text = CALENDARS.replace(right, wrong);
        assertThatThrownBy(() -> CalendarsFile.read(entry("calendars.yml", text)))
                .hasMessageContaining("calendars.yml, line %d: ".formatted(line))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            calendar: desk             | calendar: moon             | 1 | there is no calendar 'moon'
            warnAtPercent: 75          | warnAtPercent: 100         | 3 | is not between 1 and 99
            INITIAL_RESPONSE: 2 days   | FIRST_RESPONSE: 2 days     | 5 | unknown key 'FIRST_RESPONSE'
            ASSESSMENT: 15 minutes     | ASSESSMENT: soon           | 6 | is not a target
            P2: 4 hours,               | ``                         | 7 | 'P2' is missing
            calendar: desk             | ``                         | 2 | 'calendar' is missing
            ASSESSMENT: 15 minutes     | ASSESSMENT: 15: minutes    | 6 | this is not YAML
            P4: 2 days                 | P4: 1 minute               | 7 | not promised an earlier answer
            [TRAINING]                 | [TRAININGS]                | 10 | there is no category 'TRAININGS'
            TRAINING_ANSWER: [         | QUOTE: [                   | 10 | unknown key 'QUOTE'
            TRAINING_ANSWER: 3 days    | CONTENT_UPDATE: 3 days     | 8 | does not say which ones CONTENT_UPDATE
            on: BREACHED               | on: MET                    | 12 | 'MET' is not one of WARNED, BREACHED
            afterMinutes: 10           | afterMinutes: -1           | 12 | is not between 0 and 10080
            tell: [LEAD]               | tell: [BOSS]               | 12 | 'BOSS' is not one of ASSIGNEE
            tell: [LEAD]               | tell: []                   | 12 | a step tells somebody
            tell: [LEAD]               | to: [LEAD]                 | 12 | unknown key 'to'
            """)
    void aWrongPolicyIsRefusedWithItsLineAndReason(String right, String wrong, int line, String reason)
            throws IOException {
        var calendars = CalendarsFile.read(entry("calendars.yml", CALENDARS)).stream()
                .collect(Collectors.toMap(CalendarDocument::name, Function.identity()));
        var text = SLA.replace(right, wrong);
        assertThatThrownBy(() -> new SlaFile(calendars, Set.of("TRAINING")).read(entry("sla.yml", text)))
                .hasMessageContaining("sla.yml, line %d: ".formatted(line))
                .hasMessageContaining(reason);
    }

    @Test
    void twoCalendarsOfOneNameAreRefused() {
        var twice = CALENDARS + CALENDARS.substring(CALENDARS.indexOf("  - name"));
        assertThatThrownBy(() -> CalendarsFile.read(entry("calendars.yml", twice)))
                .hasMessage("calendars.yml, line 12: 'desk' is there twice");
    }

    @Test
    void aPresetThatIsNotThereIsRefusedWithTheNamesOfThoseThatAre() {
        assertThatThrownBy(() -> Preset.read("none"))
                .isInstanceOf(PresetProblem.class)
                .hasMessageStartingWith("presets/none/calendars.yml, line 1: there is no such file")
                .hasMessageContaining(
                        "commerce-portal, complete, customer-success-nl, hosting-departments, web-agency");
    }

    private static Entry entry(String file, String text) throws IOException {
        return Entry.read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, CalendarDocument> byName(Preset preset) {
        return preset.calendars().stream().collect(Collectors.toMap(CalendarDocument::name, Function.identity()));
    }
}
