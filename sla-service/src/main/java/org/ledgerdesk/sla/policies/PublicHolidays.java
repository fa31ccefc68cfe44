package org.ledgerdesk.sla.policies;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The public holidays of a country, or of a region of it, as Jollyday knows them; each year is worked out once. */
final class PublicHolidays {

    private final HolidayManager manager;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    PublicHolidays(String country, @Nullable String region) {
        this.manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        this.region = region == null ? new String[0] : new String[] {region.toLowerCase(Locale.ROOT)};
    }

    static boolean knows(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    /** Whether Jollyday tells that region of the country apart. */
    static boolean knows(String country, String region) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                .getCalendarHierarchy()
                .getChildren()
                .containsKey(region.toLowerCase(Locale.ROOT));
    }

    boolean contains(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::ofYear).contains(date);
    }

    private Set<LocalDate> ofYear(int year) {
        return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
