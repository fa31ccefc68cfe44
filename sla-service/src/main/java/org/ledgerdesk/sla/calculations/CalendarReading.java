package org.ledgerdesk.sla.calculations;

import static org.ledgerdesk.sla.calculations.Parts.list;
import static org.ledgerdesk.sla.calculations.Parts.pair;
import static org.ledgerdesk.sla.calculations.Parts.parsed;
import static org.ledgerdesk.sla.calculations.Parts.required;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.calculations.Calculation.CalendarBody;
import org.ledgerdesk.sla.calculations.Calculation.Week;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;
import org.ledgerdesk.sla.domain.time.Hours;

/** Reads the hours of a calendar as they are sent, or says what is wrong with them. */
public final class CalendarReading {

    private static final int MOST_DATES = 10_000;
    private static final int MOST_INTERVALS = 24;
    private static final String DATE = "a date such as 2026-12-24";

    private final String prefix;

    /** @param prefix where in the request its fields stand, such as {@code calendar.} */
    public CalendarReading(String prefix) {
        this.prefix = prefix;
    }

    BusinessCalendar of(CalendarBody body) {
        var zone = zone(body.zone());
        var holidays = holidays(body.holidays());
        return BusinessCalendar.of(zone, week(body.week()), overrides(body.overrides()), holidays::contains);
    }

    public ZoneId zone(@Nullable String zone) {
        return parsed(prefix + "zone", "invalid-zone", zone, ZoneId::of, "a time zone such as Europe/Amsterdam");
    }

    public Map<DayOfWeek, List<Hours>> week(@Nullable Week sent) {
        var body = required(prefix + "week", sent);
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        week.put(DayOfWeek.MONDAY, hours(prefix + "week.mon", body.mon()));
        week.put(DayOfWeek.TUESDAY, hours(prefix + "week.tue", body.tue()));
        week.put(DayOfWeek.WEDNESDAY, hours(prefix + "week.wed", body.wed()));
        week.put(DayOfWeek.THURSDAY, hours(prefix + "week.thu", body.thu()));
        week.put(DayOfWeek.FRIDAY, hours(prefix + "week.fri", body.fri()));
        week.put(DayOfWeek.SATURDAY, hours(prefix + "week.sat", body.sat()));
        week.put(DayOfWeek.SUNDAY, hours(prefix + "week.sun", body.sun()));
        return week;
    }

    public Set<LocalDate> holidays(@Nullable List<String> dates) {
        var holidays = new HashSet<LocalDate>();
        for (var date : list(prefix + "holidays", dates, MOST_DATES)) {
            holidays.add(parsed(prefix + "holidays", "invalid-date", date, LocalDate::parse, DATE));
        }
        return holidays;
    }

    public Map<LocalDate, List<Hours>> overrides(@Nullable Map<String, List<List<String>>> body) {
        var overrides = new HashMap<LocalDate, List<Hours>>();
        if (body != null) {
            list(prefix + "overrides", List.copyOf(body.keySet()), MOST_DATES).forEach(date -> {
                var field = prefix + "overrides." + date;
                overrides.put(
                        parsed(prefix + "overrides", "invalid-date", date, LocalDate::parse, DATE),
                        hours(field, required(field, body.get(date))));
            });
        }
        return overrides;
    }

    private static List<Hours> hours(String field, @Nullable List<List<String>> intervals) {
        var hours = new ArrayList<Hours>();
        for (var interval : list(field, intervals, MOST_INTERVALS)) {
            var both = pair(field, interval);
            try {
                hours.add(Hours.between(both.getFirst(), both.getLast()));
            } catch (IllegalArgumentException wrong) {
                throw Problem.rule(field, "invalid-interval", "'%s': %s.".formatted(field, wrong.getMessage()));
            }
        }
        return hours;
    }
}
