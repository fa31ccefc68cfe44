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

/** Makes a calendar of the one in a question, or says what is wrong with it. */
final class CalendarReading {

    private static final int MOST_DATES = 10_000;
    private static final int MOST_INTERVALS = 24;
    private static final String DATE = "a date such as 2026-12-24";

    private CalendarReading() {}

    static BusinessCalendar of(CalendarBody body) {
        var zone = parsed(
                "calendar.zone", "invalid-zone", body.zone(), ZoneId::of, "a time zone such as Europe/Amsterdam");
        var holidays = holidays(body.holidays());
        return BusinessCalendar.of(
                zone, week(required("calendar.week", body.week())), overrides(body.overrides()), holidays::contains);
    }

    private static Map<DayOfWeek, List<Hours>> week(Week body) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        week.put(DayOfWeek.MONDAY, hours("calendar.week.mon", body.mon()));
        week.put(DayOfWeek.TUESDAY, hours("calendar.week.tue", body.tue()));
        week.put(DayOfWeek.WEDNESDAY, hours("calendar.week.wed", body.wed()));
        week.put(DayOfWeek.THURSDAY, hours("calendar.week.thu", body.thu()));
        week.put(DayOfWeek.FRIDAY, hours("calendar.week.fri", body.fri()));
        week.put(DayOfWeek.SATURDAY, hours("calendar.week.sat", body.sat()));
        week.put(DayOfWeek.SUNDAY, hours("calendar.week.sun", body.sun()));
        return week;
    }

    private static Set<LocalDate> holidays(@Nullable List<String> dates) {
        var holidays = new HashSet<LocalDate>();
        for (var date : list("calendar.holidays", dates, MOST_DATES)) {
            holidays.add(parsed("calendar.holidays", "invalid-date", date, LocalDate::parse, DATE));
        }
        return holidays;
    }

    private static Map<LocalDate, List<Hours>> overrides(@Nullable Map<String, List<List<String>>> body) {
        var overrides = new HashMap<LocalDate, List<Hours>>();
        if (body != null) {
            list("calendar.overrides", List.copyOf(body.keySet()), MOST_DATES).forEach(date -> {
                var field = "calendar.overrides." + date;
                overrides.put(
                        parsed("calendar.overrides", "invalid-date", date, LocalDate::parse, DATE),
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
