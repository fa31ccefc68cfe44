package org.ledgerdesk.sla.policies;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return BusinessCalendar.of(zone, week, overrides, closedDays().holiday());
    }

    ClosedDays closedDays() {
        return new ClosedDays(country, region, holidays, overrides);
    }
}
