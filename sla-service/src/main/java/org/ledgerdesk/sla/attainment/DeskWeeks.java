package org.ledgerdesk.sla.attainment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** ISO weeks as the desk lives them: from Monday, midnight in its zone, so that two a year are an hour shorter or longer. */
@Component
class DeskWeeks {

    private final ZoneId zone;

    DeskWeeks(@Value("${ledgerdesk.zone}") ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** When the week of that instant began, or another one so many weeks later. */
    Instant start(Instant instant, int weeksLater) {
        return monday(instant).plusWeeks(weeksLater).atStartOfDay(zone).toInstant();
    }

    /** When each week began that has a part between these; the first began no later than {@code from}. */
    List<Instant> starts(Instant from, Instant to) {
        return Stream.iterate(monday(from), monday -> monday.plusWeeks(1))
                .map(monday -> monday.atStartOfDay(zone).toInstant())
                .takeWhile(start -> start.isBefore(to))
                .toList();
    }

    boolean isOne(Window window) {
        return start(window.from(), 0).equals(window.from())
                && start(window.from(), 1).equals(window.to());
    }

    /** Such as {@code 2026-W47}; the first days of January may belong to the year before. */
    String name(Instant instant) {
        var day = instant.atZone(zone).toLocalDate();
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private LocalDate monday(Instant instant) {
        return instant.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
