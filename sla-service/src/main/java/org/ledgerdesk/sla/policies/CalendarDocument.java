package org.ledgerdesk.sla.policies;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;
import org.ledgerdesk.sla.domain.time.Hours;

/**
 * A calendar as it is stored.
 *
 * @param dayMinutes length of one working day, for promises made in days
 * @param country whose public holidays are closed; null for none
 * @param holidays dates closed besides
 */
record CalendarDocument(
        String name,
        ZoneId zone,
        int dayMinutes,
        Map<DayOfWeek, List<Hours>> week,
        Map<LocalDate, List<Hours>> overrides,
        @Nullable String country,
        @Nullable String region,
        Set<LocalDate> holidays) {

    BusinessCalendar hours() {
        return BusinessCalendar.of(zone, week, overrides, holiday());
    }

    private Predicate<LocalDate> holiday() {
        if (country == null) {
            return holidays::contains;
        }
        var publicHolidays = new PublicHolidays(country, region);
        return date -> holidays.contains(date) || publicHolidays.contains(date);
    }

    /** The holidays of a year; on some of them an override may open the desk all the same. */
    List<LocalDate> closed(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(holiday())
                .toList();
    }
}
