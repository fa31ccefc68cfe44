package org.ledgerdesk.sla.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.Priority;

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
            """;

    @Test
    void theCompletePresetPromisesWhatTheTableSays() throws IOException {
        var targets = Preset.read("complete").policy().targets();
        assertThat(targets.get(ClockKind.INITIAL_RESPONSE).minutes()).isEqualTo(960);
        assertThat(targets.get(ClockKind.ASSESSMENT).minutes()).isEqualTo(15);
        assertThat(targets.get(ClockKind.RESPONSE).byPriority())
                .isEqualTo(Map.of(Priority.P1, 15, Priority.P2, 60, Priority.P3, 480, Priority.P4, 960));
    }

    @Test
    void theDeskOfTheCompletePresetIsClosedOnDutchHolidaysAndTheOtherCalendarNever() throws IOException {
        var calendars = byName(Preset.read("complete"));
        var kingsDay = Instant.parse("2026-04-27T10:00:00Z");
        assertThat(calendars.get("desk").hours().isOpen(kingsDay)).isFalse();
        assertThat(calendars.get("desk").hours().isOpen(Instant.parse("2026-04-28T10:00:00Z")))
                .isTrue();
        assertThat(calendars.get("24x7").hours().isOpen(kingsDay)).isTrue();
    }

    @Test
    void ownHolidaysAndOverridesCloseTheDesk() {
        var desk = CalendarsFile.read(entry("calendars.yml", CALENDARS))
                .iterator()
                .next()
                .hours();
        assertThat(desk.isOpen(Instant.parse("2026-11-16T10:00:00Z"))).isFalse();
        assertThat(desk.isOpen(Instant.parse("2026-11-23T10:00:00Z"))).isFalse();
        assertThat(desk.isOpen(Instant.parse("2026-11-30T10:00:00Z"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone: Europe/Amsterdam     | zone: Europe/Atlantis      | 3  | is not a time zone
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
            ASSESSMENT: 15 minutes     | ``                         | 5 | 'ASSESSMENT' is missing
            P4: 2 days                 | P4: 1 minute               | 7 | not promised an earlier answer
            """)
    void aWrongPolicyIsRefusedWithItsLineAndReason(String right, String wrong, int line, String reason) {
        var calendars = CalendarsFile.read(entry("calendars.yml", CALENDARS)).stream()
                .collect(Collectors.toMap(CalendarDocument::name, Function.identity()));
        var text = SLA.replace(right, wrong);
        assertThatThrownBy(() -> new SlaFile(calendars).read(entry("sla.yml", text)))
                .hasMessageContaining("sla.yml, line %d: ".formatted(line))
                .hasMessageContaining(reason);
    }

    @Test
    void aPresetThatIsNotThereIsRefusedByItsName() {
        assertThatThrownBy(() -> Preset.read("none")).hasMessageContaining("presets/none/calendars.yml");
    }

    private static Entry entry(String file, String text) {
        return Entry.read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, CalendarDocument> byName(Preset preset) {
        return preset.calendars().stream().collect(Collectors.toMap(CalendarDocument::name, Function.identity()));
    }
}
