package org.ledgerdesk.sla.policies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.time.Hours;

/**
 * What of a calendar decides which days are closed as a whole, whatever its week is like.
 *
 * @param country whose public holidays are closed, in that region of it; null for none
 * @param holidays dates closed besides
 * @param overrides dates with hours of their own, none for closed; they go before all holidays
 */
record ClosedDays(
        @Nullable String country,
        @Nullable String region,
        Set<LocalDate> holidays,
        Map<LocalDate, List<Hours>> overrides) {

    Predicate<LocalDate> holiday() {
        if (country == null) {
            return holidays::contains;
        }
        var publicHolidays = new PublicHolidays(country, region);
        return date -> holidays.contains(date) || publicHolidays.contains(date);
    }

    List<LocalDate> of(int year) {
        var holiday = holiday();
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date ->
                        overrides.containsKey(date) ? overrides.get(date).isEmpty() : holiday.test(date))
                .toList();
    }
}
