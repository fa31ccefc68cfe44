package org.ledgerdesk.sla.policies;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of a country, or of a region of it, as Jollyday knows them; each year is worked out once. A region in
 * another is written with all it lies in, such as {@code BY-AG} for Augsburg in Bavaria.
 */
final class PublicHolidays {

    private final HolidayManager manager;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    PublicHolidays(String country, @Nullable String region) {
        this.manager = manager(country);
        this.region = region == null
                ? new String[0]
                : way(country, region).orElseThrow().toArray(String[]::new);
    }

    static boolean knows(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    /** Whether Jollyday tells that region of the country apart. */
    static boolean knows(String country, String region) {
        return way(country, region).isPresent();
    }

    /** The country with all of its regions. */
    static CalendarHierarchy places(String country) {
        return manager(country).getCalendarHierarchy();
    }

    /** From region to region down to that one, by Jollyday's own names for them. */
    private static Optional<List<String>> way(String country, String region) {
        var way = new ArrayList<String>();
        var here = places(country);
        for (var part : region.split("-", -1)) {
            var next = here.getChildren().values().stream()
                    .filter(place -> place.getId().equalsIgnoreCase(part))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            here = next.get();
            way.add(here.getId());
        }
        return Optional.of(way);
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
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
