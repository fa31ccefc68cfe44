package org.ledgerdesk.sla.policies;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.preset.Entry;
import org.ledgerdesk.sla.domain.time.Hours;

/** Reads a preset's {@code calendars.yml}. */
final class CalendarsFile {

    private static final Map<String, DayOfWeek> DAYS =
            Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(CalendarsFile::name, day -> day));
    private static final Set<String> KEYS = Set.of("name", "zone", "dayMinutes", "week", "holidays", "overrides");

    private CalendarsFile() {}

    /** What a day of the week is called in calendars. */
    static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    static List<CalendarDocument> read(Entry file) {
        return file.keys(Set.of("calendars")).required("calendars").distinct("name").stream()
                .map(CalendarsFile::calendar)
                .toList();
    }

    private static CalendarDocument calendar(Entry entry) {
        var keys = entry.keys(KEYS);
        var holidays = keys.optional("holidays").map(parts -> parts.keys(Set.of("country", "region", "dates")));
        var country = holidays.flatMap(parts -> parts.optional("country"))
                .map(CalendarsFile::country)
                .orElse(null);
        var region = holidays.flatMap(parts -> parts.optional("region"))
                .map(one -> region(one, country))
                .orElse(null);
        return new CalendarDocument(
                keys.required("name").text(),
                keys.required("zone").as(ZoneId::of, "a time zone"),
                keys.required("dayMinutes").number(1, 1440),
                week(keys.required("week")),
                keys.optional("overrides").map(CalendarsFile::overrides).orElse(Map.of()),
                country,
                region,
                holidays.flatMap(parts -> parts.optional("dates"))
                        .map(CalendarsFile::dates)
                        .orElse(Set.of()));
    }

    private static String country(Entry entry) {
        if (!PublicHolidays.knows(entry.text())) {
            throw entry.problem("the public holidays of '%s' are not known".formatted(entry.text()));
        }
        return entry.text();
    }

    private static String region(Entry entry, @Nullable String country) {
        if (country == null || !PublicHolidays.knows(country, entry.text())) {
            throw entry.problem("there is no region '%s' of country '%s'".formatted(entry.text(), country));
        }
        return entry.text();
    }

    private static Map<DayOfWeek, List<Hours>> week(Entry entry) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        entry.keys(DAYS.keySet()).forEach((day, hours) -> week.put(DAYS.get(day.text()), hours(hours)));
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw entry.problem("a calendar that never opens keeps no promise");
        }
        return week;
    }

    private static Map<LocalDate, List<Hours>> overrides(Entry entry) {
        var overrides = new LinkedHashMap<LocalDate, List<Hours>>();
        entry.keys().forEach((date, hours) -> overrides.put(date(date), hours(hours)));
        return overrides;
    }

    private static Set<LocalDate> dates(Entry entry) {
        return entry.list().stream().map(CalendarsFile::date).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static LocalDate date(Entry entry) {
        return entry.as(LocalDate::parse, "a date such as 2026-12-24");
    }

    private static List<Hours> hours(Entry entry) {
        var day = entry.list().stream().map(CalendarsFile::interval).toList();
        for (int i = 1; i < day.size(); i++) {
            if (day.get(i).from() < day.get(i - 1).to()) {
                throw entry.problem("intervals of a day stand in order and do not overlap");
            }
        }
        return day;
    }

    private static Hours interval(Entry entry) {
        var times = entry.list();
        if (times.size() != 2) {
            throw entry.problem("an interval is two times, such as [\"09:00\", \"17:00\"]");
        }
        try {
            return Hours.between(times.getFirst().text(), times.getLast().text());
        } catch (IllegalArgumentException wrong) {
            throw entry.problem(wrong.getMessage());
        }
    }
}
