package org.ledgerdesk.sla.domain.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final BusinessCalendar OFFICE = weekdays(AMSTERDAM, "09:00", "17:00");

    @Test
    void hoursCountFromOpeningToClosing() {
        assertThat(elapsed(OFFICE, "2026-11-16T08:00", "2026-11-16T18:00")).hasHours(8);
        assertThat(elapsed(OFFICE, "2026-11-14T00:00", "2026-11-16T00:00")).isZero();
    }

    @Test
    void hoursOfThreeCenturiesAreCountedToTheEnd() {
        var first = elapsed(OFFICE, "1900-01-01T00:00", "2100-01-01T00:00");
        var rest = elapsed(OFFICE, "2100-01-01T00:00", "2199-12-31T00:00");
        assertThat(elapsed(OFFICE, "1900-01-01T00:00", "2199-12-31T00:00")).isEqualTo(first.plus(rest));
    }

    @Test
    void theOpeningInstantIsOpenAndTheClosingInstantIsNot() {
        assertThat(OFFICE.isOpen(at("2026-11-16T09:00"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-11-16T16:59"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-11-16T17:00"))).isFalse();
    }

    @Test
    void anAmountUsedUpAtClosingTimeIsDueThenAndStillKeptUntilTheNextOpening() {
        assertThat(OFFICE.add(at("2026-11-13T16:00"), Duration.ofHours(1), List.of()))
                .isEqualTo(at("2026-11-13T17:00"));
        assertThat(OFFICE.lastWithin(at("2026-11-13T16:00"), Duration.ofHours(1)))
                .contains(at("2026-11-16T09:00"));
    }

    @Test
    void anAmountStartedInTheNightCountsFromTheOpening() {
        assertThat(OFFICE.add(at("2026-11-13T22:00"), Duration.ofMinutes(15), List.of()))
                .isEqualTo(at("2026-11-16T09:15"));
    }

    @Test
    void severalIntervalsADayLeaveTheirPauseOut() {
        var lunch = weekly(AMSTERDAM, Set.of(MONDAY), Hours.between("09:00", "12:30"), Hours.between("13:00", "17:00"));
        assertThat(elapsed(lunch, "2026-11-16T00:00", "2026-11-17T00:00")).hasMinutes(450);
        assertThat(lunch.add(at("2026-11-16T12:00"), Duration.ofHours(1), List.of()))
                .isEqualTo(at("2026-11-16T13:30"));
    }

    @Test
    void aNightShiftIsTwoIntervalsThatMeetAtMidnight() {
        var night = weekly(
                AMSTERDAM,
                Set.of(DayOfWeek.values()),
                Hours.between("22:00", "24:00"),
                Hours.between("00:00", "06:00"));
        assertThat(elapsed(night, "2026-11-16T12:00", "2026-11-17T12:00")).hasHours(8);
        assertThat(night.isOpen(at("2026-11-17T00:00"))).isTrue();
        assertThat(night.add(at("2026-11-16T23:00"), Duration.ofHours(2), List.of()))
                .isEqualTo(at("2026-11-17T01:00"));
    }

    @Test
    void aHolidayIsClosedFromMidnightToMidnight() {
        var easterMonday = LocalDate.parse("2026-04-06");
        var calendar = BusinessCalendar.of(AMSTERDAM, week("09:00", "17:00"), Map.of(), easterMonday::equals);
        assertThat(elapsed(calendar, "2026-04-06T00:00", "2026-04-07T00:00")).isZero();
        assertThat(elapsed(calendar, "2026-04-06T00:00", "2026-04-08T00:00")).hasHours(8);
    }

    @Test
    void anOverrideReplacesTheHoursOfItsDateAndWinsOverAHoliday() {
        var eve = LocalDate.parse("2026-12-24");
        var christmas = LocalDate.parse("2026-12-25");
        var calendar = BusinessCalendar.of(
                AMSTERDAM,
                week("09:00", "17:00"),
                Map.of(
                        eve,
                        List.of(Hours.between("09:00", "12:00")),
                        christmas,
                        List.of(Hours.between("10:00", "11:00"))),
                christmas::equals);
        assertThat(elapsed(calendar, "2026-12-24T00:00", "2026-12-25T00:00")).hasHours(3);
        assertThat(elapsed(calendar, "2026-12-25T00:00", "2026-12-26T00:00")).hasHours(1);
    }

    @Test
    void anEmptyOverrideClosesItsDate() {
        var closed = Map.of(LocalDate.parse("2026-11-16"), List.<Hours>of());
        var calendar = BusinessCalendar.of(AMSTERDAM, week("09:00", "17:00"), closed, date -> false);
        assertThat(elapsed(calendar, "2026-11-16T00:00", "2026-11-17T00:00")).isZero();
    }

    @Test
    void theHourThatSpringSkipsDoesNotCount() {
        var always = weekly(AMSTERDAM, Set.of(DayOfWeek.values()), Hours.WHOLE_DAY);
        assertThat(elapsed(always, "2026-03-29T00:00", "2026-03-30T00:00")).hasHours(23);
    }

    @Test
    void theHourThatAutumnRepeatsCountsTwice() {
        var always = weekly(AMSTERDAM, Set.of(DayOfWeek.values()), Hours.WHOLE_DAY);
        assertThat(elapsed(always, "2026-10-25T00:00", "2026-10-26T00:00")).hasHours(25);
    }

    @Test
    void anOpeningInsideTheGapIsShiftedForward() {
        var early = weekly(AMSTERDAM, Set.of(SUNDAY), Hours.between("02:30", "08:00"));
        assertThat(early.isOpen(Instant.parse("2026-03-29T01:29:59Z"))).isFalse();
        assertThat(early.isOpen(Instant.parse("2026-03-29T01:30:00Z"))).isTrue();
        assertThat(elapsed(early, "2026-03-29T00:00", "2026-03-29T12:00")).hasMinutes(270);
    }

    @Test
    void aClosingInsideTheGapCannotCountTheSameTimeTwice() {
        var split = weekly(AMSTERDAM, Set.of(SUNDAY), Hours.between("01:00", "02:30"), Hours.between("03:00", "05:00"));
        assertThat(elapsed(split, "2026-03-29T00:00", "2026-03-29T12:00")).hasHours(3);
    }

    @Test
    void anOpeningOrClosingInsideTheRepeatedHourMeansItsFirstRun() {
        var late = weekly(AMSTERDAM, Set.of(SUNDAY), Hours.between("02:30", "04:00"));
        assertThat(late.isOpen(Instant.parse("2026-10-25T00:30:00Z"))).isTrue();
        assertThat(elapsed(late, "2026-10-25T00:00", "2026-10-25T12:00")).hasMinutes(150);
        var early = weekly(AMSTERDAM, Set.of(SUNDAY), Hours.between("01:00", "02:30"));
        assertThat(elapsed(early, "2026-10-25T00:00", "2026-10-25T12:00")).hasMinutes(90);
    }

    @Test
    void lordHoweShiftsByHalfAnHour() {
        var island = ZoneId.of("Australia/Lord_Howe");
        var always = weekly(island, Set.of(DayOfWeek.values()), Hours.WHOLE_DAY);
        assertThat(elapsed(always, island, "2026-10-04T00:00", "2026-10-05T00:00"))
                .hasMinutes(23 * 60 + 30);
        assertThat(elapsed(always, island, "2026-04-05T00:00", "2026-04-06T00:00"))
                .hasMinutes(24 * 60 + 30);
    }

    @Test
    void aDateTheZoneSkippedHasNoHours() {
        var apia = ZoneId.of("Pacific/Apia");
        var calendar = weekdays(apia, "09:00", "17:00");
        // Friday 30 December 2011 never was: Thursday was followed by Saturday.
        assertThat(elapsed(calendar, apia, "2011-12-29T00:00", "2012-01-03T00:00"))
                .hasHours(16);
        var always = weekly(apia, Set.of(DayOfWeek.values()), Hours.WHOLE_DAY);
        assertThat(elapsed(always, apia, "2011-12-29T00:00", "2012-01-01T00:00"))
                .hasHours(48);
    }

    @Test
    void aMidnightThatDoesNotExistOpensWhenTheDayBegins() {
        var cairo = ZoneId.of("Africa/Cairo");
        var always = weekly(cairo, Set.of(DayOfWeek.values()), Hours.WHOLE_DAY);
        assertThat(elapsed(always, cairo, "2026-04-23T12:00", "2026-04-24T12:00"))
                .hasHours(23);
    }

    @Test
    void suspendedStretchesMayOverlapAndComeInAnyOrder() {
        var suspended = List.of(
                new Span(at("2026-11-16T11:00"), at("2026-11-16T12:00")),
                new Span(at("2026-11-16T10:00"), at("2026-11-16T11:30")),
                new Span(at("2026-11-16T20:00"), at("2026-11-16T21:00")));
        assertThat(OFFICE.elapsed(at("2026-11-16T09:00"), at("2026-11-16T17:00"), suspended))
                .hasHours(6);
        assertThat(OFFICE.add(at("2026-11-16T09:00"), Duration.ofHours(2), suspended))
                .isEqualTo(at("2026-11-16T13:00"));
    }

    @Test
    void aCalendarThatNeverOpensIsRefused() {
        var shut = BusinessCalendar.of(AMSTERDAM, Map.of(), Map.of(), date -> false);
        var alwaysHoliday = BusinessCalendar.of(AMSTERDAM, week("09:00", "17:00"), Map.of(), date -> true);
        for (var calendar : List.of(shut, alwaysHoliday)) {
            assertThatThrownBy(() -> calendar.add(at("2026-11-16T09:00"), Duration.ofSeconds(1), List.of()))
                    .isInstanceOf(NeverOpen.class);
            assertThat(calendar.elapsed(at("2026-11-16T09:00"), at("2036-11-16T09:00"), List.of()))
                    .isZero();
            assertThat(calendar.isOpen(at("2026-11-16T09:00"))).isFalse();
            assertThat(calendar.lastWithin(at("2026-11-16T09:00"), Duration.ZERO))
                    .isEmpty();
        }
    }

    @Test
    void aCalendarOfOverridesAloneRunsOutWithThem() {
        var fair = Map.of(LocalDate.parse("2027-05-01"), List.of(Hours.between("10:00", "12:00")));
        var calendar = BusinessCalendar.of(AMSTERDAM, Map.of(), fair, date -> false);
        assertThat(calendar.add(at("2026-11-16T09:00"), Duration.ofHours(2), List.of()))
                .isEqualTo(at("2027-05-01T12:00"));
        assertThatThrownBy(() -> calendar.add(at("2026-11-16T09:00"), Duration.ofHours(3), List.of()))
                .isInstanceOf(NeverOpen.class);
    }

    @Test
    void alwaysIsEverySecond() {
        var start = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(BusinessCalendar.ALWAYS.elapsed(start, start.plus(Duration.ofDays(3650)), List.of()))
                .hasDays(3650);
        assertThat(BusinessCalendar.ALWAYS.add(start, Duration.ofMinutes(15), List.of()))
                .isEqualTo(start.plus(Duration.ofMinutes(15)));
    }

    private static BusinessCalendar weekdays(ZoneId zone, String from, String to) {
        return BusinessCalendar.of(zone, week(from, to), Map.of(), date -> false);
    }

    private static Map<DayOfWeek, List<Hours>> week(String from, String to) {
        return Arrays.stream(new DayOfWeek[] {MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY})
                .collect(Collectors.toMap(day -> day, day -> List.of(Hours.between(from, to))));
    }

    private static BusinessCalendar weekly(ZoneId zone, Set<DayOfWeek> days, Hours... hours) {
        var week = days.stream().collect(Collectors.toMap(day -> day, day -> List.of(hours)));
        return BusinessCalendar.of(zone, week, Map.of(), date -> false);
    }

    private static Duration elapsed(BusinessCalendar calendar, String from, String to) {
        return elapsed(calendar, AMSTERDAM, from, to);
    }

    private static Duration elapsed(BusinessCalendar calendar, ZoneId zone, String from, String to) {
        return calendar.elapsed(
                LocalDateTime.parse(from).atZone(zone).toInstant(),
                LocalDateTime.parse(to).atZone(zone).toInstant(),
                List.of());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }
}
