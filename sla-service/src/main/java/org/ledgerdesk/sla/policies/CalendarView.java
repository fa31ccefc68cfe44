package org.ledgerdesk.sla.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.time.Hours;

/**
 * A version of a calendar as the API shows it: what was sent, and whose it is since when.
 *
 * @param takenBack whether the organisation goes by the desk's of that name again; the rest is what it went by before
 */
@JsonInclude
record CalendarView(
        String name,
        int version,
        @Nullable String organisation,
        String zone,
        int dayMinutes,
        Map<String, List<List<String>>> week,
        Map<LocalDate, List<List<String>>> overrides,
        @Nullable String country,
        @Nullable String region,
        List<LocalDate> holidays,
        Instant validFrom,
        Instant savedAt,
        @Nullable String savedBy,
        boolean takenBack,
        @Nullable Renewed recomputing) {

    static CalendarView of(Version<CalendarDocument> version, @Nullable Renewed progress) {
        var calendar = version.document();
        var week = new LinkedHashMap<String, List<List<String>>>();
        new TreeMap<>(calendar.week()).forEach((day, hours) -> week.put(CalendarsFile.name(day), times(hours)));
        var overrides = new TreeMap<LocalDate, List<List<String>>>();
        calendar.overrides().forEach((date, hours) -> overrides.put(date, times(hours)));
        return new CalendarView(
                calendar.name(),
                version.number(),
                version.organisation(),
                calendar.zone().getId(),
                calendar.dayMinutes(),
                week,
                overrides,
                calendar.country(),
                calendar.region(),
                calendar.holidays().stream().sorted().toList(),
                version.validFrom(),
                version.savedAt(),
                version.savedBy(),
                version.takenBack(),
                progress);
    }

    private static List<List<String>> times(List<Hours> hours) {
        return hours.stream()
                .map(open -> List.of(time(open.from()), time(open.to())))
                .toList();
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
