package org.ledgerdesk.sla.policies;

import static org.ledgerdesk.sla.calculations.Parts.required;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.calculations.Calculation.Week;
import org.ledgerdesk.sla.calculations.CalendarReading;
import org.ledgerdesk.sla.domain.time.Hours;

/**
 * A calendar as an admin sends it.
 *
 * @param country whose public holidays are closed, in that region of it
 * @param holidays dates closed besides
 * @param takenBack that the organisation's own of that name ends; then there is nothing else to say
 */
record CalendarBody(
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String validFrom,
        @Nullable String zone,
        @Nullable Integer dayMinutes,
        @Nullable Week week,
        @Nullable Map<String, List<List<String>>> overrides,
        @Nullable String country,
        @Nullable String region,
        @Nullable List<String> holidays,
        @Nullable Boolean takenBack) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    boolean takesBack() {
        return Sent.takesBack(takenBack, organisation, zone, dayMinutes, week, overrides, country, region, holidays);
    }

    String knownName() {
        if (!NAME.matcher(required("name", name)).matches()) {
            throw Problem.rule("name", "invalid-name", "'name' is up to 40 letters, digits, _ and -.");
        }
        return name;
    }

    /** What it says, or what is wrong with it. */
    CalendarDocument document() {
        var known = knownName();
        var reading = new CalendarReading("");
        var open = apart("week", reading.week(week));
        if (open.values().stream().allMatch(List::isEmpty)) {
            throw Problem.rule("week", "calendar-never-open", "A calendar that never opens keeps no promise.");
        }
        var closed = closedDays();
        return new CalendarDocument(
                known,
                reading.zone(zone),
                Sent.number("dayMinutes", dayMinutes, 1, 1440),
                open,
                closed.overrides(),
                closed.country(),
                closed.region(),
                closed.holidays());
    }

    /** What it says of them, be the rest as it may. */
    ClosedDays closedDays() {
        var reading = new CalendarReading("");
        return new ClosedDays(
                knownCountry(),
                knownRegion(),
                new TreeSet<>(reading.holidays(holidays)),
                apart("overrides", reading.overrides(overrides)));
    }

    private @Nullable String knownCountry() {
        if (country != null && !PublicHolidays.knows(country)) {
            throw Problem.rule(
                    "country", "unknown-country", "The public holidays of '%s' are not known.".formatted(country));
        }
        return country;
    }

    private @Nullable String knownRegion() {
        if (region != null && (country == null || !PublicHolidays.knows(country, region))) {
            throw Problem.rule(
                    "region", "unknown-region", "There is no region '%s' of '%s'.".formatted(region, country));
        }
        return region;
    }

    /** In order, and none of it twice. */
    private static <K> Map<K, List<Hours>> apart(String field, Map<K, List<Hours>> days) {
        days.forEach((day, hours) -> {
            var sorted = sorted(hours);
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).from() < sorted.get(i - 1).to()) {
                    throw Problem.rule(
                            "%s.%s".formatted(field, key(day)),
                            "overlapping-intervals",
                            "The intervals of a day do not overlap.");
                }
            }
        });
        return days.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, day -> sorted(day.getValue())));
    }

    private static List<Hours> sorted(List<Hours> hours) {
        return hours.stream().sorted(Comparator.comparingInt(Hours::from)).toList();
    }

    private static Object key(Object day) {
        return day instanceof DayOfWeek weekday ? CalendarsFile.name(weekday) : (LocalDate) day;
    }
}
