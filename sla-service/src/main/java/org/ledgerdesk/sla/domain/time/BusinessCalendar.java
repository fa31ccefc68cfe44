package org.ledgerdesk.sla.domain.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The open hours of a desk and the arithmetic on them: which instants count, how much of a stretch counts, and when an
 * amount is used up. Time that counts is physical seconds; local hours only say where it begins and ends.
 */
public final class BusinessCalendar {

    /** Round the clock, every day of the year. */
    public static final BusinessCalendar ALWAYS =
            of(ZoneOffset.UTC, everyDay(List.of(Hours.WHOLE_DAY)), Map.of(), date -> false);

    private static final int CLOSED_FOR_GOOD_DAYS = 3660;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Hours>> week;
    private final NavigableMap<LocalDate, List<Hours>> overrides;
    private final Predicate<LocalDate> holidays;

    private BusinessCalendar(
            ZoneId zone,
            Map<DayOfWeek, List<Hours>> week,
            NavigableMap<LocalDate, List<Hours>> overrides,
            Predicate<LocalDate> holidays) {
        this.zone = zone;
        this.week = week;
        this.overrides = overrides;
        this.holidays = holidays;
    }

    /**
     * @param overrides hours of single dates; said on purpose for that date, they also win over a holiday
     * @param holidays local dates that are closed as a whole
     */
    public static BusinessCalendar of(
            ZoneId zone,
            Map<DayOfWeek, List<Hours>> week,
            Map<LocalDate, List<Hours>> overrides,
            Predicate<LocalDate> holidays) {
        var open = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                open.put(day, List.copyOf(hours));
            }
        });
        return new BusinessCalendar(zone, open, new TreeMap<>(overrides), holidays);
    }

    private static Map<DayOfWeek, List<Hours>> everyDay(List<Hours> hours) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, hours));
        return week;
    }

    public boolean isOpen(Instant instant) {
        var open = open(instant, List.of());
        return open.hasNext() && !open.next().start().isAfter(instant);
    }

    /** Open time between two instants, suspended stretches left out; none when the end is not after the start. */
    public Duration elapsed(Instant start, Instant end, List<Span> suspended) {
        var sum = Duration.ZERO;
        var open = open(start, suspended);
        while (open.hasNext()) {
            var span = open.next();
            if (!span.start().isBefore(end)) {
                break;
            }
            sum = sum.plus(Duration.between(span.start(), span.end().isBefore(end) ? span.end() : end));
        }
        return sum;
    }

    public Duration elapsed(Instant start, Instant end) {
        return elapsed(start, end, List.of());
    }

    public Instant add(Instant start, Duration amount) {
        return add(start, amount, List.of());
    }

    /** The earliest instant at which so much open time has elapsed. */
    public Instant add(Instant start, Duration amount, List<Span> suspended) {
        return earliestWith(start, amount, suspended).orElseThrow(NeverOpen::new);
    }

    /** The same; empty when the calendar does not have that much open time. */
    public Optional<Instant> earliestWith(Instant start, Duration amount) {
        return earliestWith(start, amount, List.of());
    }

    private Optional<Instant> earliestWith(Instant start, Duration amount, List<Span> suspended) {
        if (amount.isZero()) {
            return Optional.of(start);
        }
        var remaining = amount;
        var open = open(start, suspended);
        while (open.hasNext()) {
            var span = open.next();
            if (remaining.compareTo(span.length()) <= 0) {
                return Optional.of(span.start().plus(remaining));
            }
            remaining = remaining.minus(span.length());
        }
        return Optional.empty();
    }

    /**
     * The last instant at which no more than that has elapsed: the same as {@link #add}, but when the amount is used up
     * at closing time it is the next opening. Empty when no more time ever follows.
     */
    public Optional<Instant> lastWithin(Instant start, Duration amount) {
        var remaining = amount;
        var open = open(start, List.of());
        while (open.hasNext()) {
            var span = open.next();
            if (remaining.compareTo(span.length()) < 0) {
                return Optional.of(span.start().plus(remaining));
            }
            remaining = remaining.minus(span.length());
        }
        return Optional.empty();
    }

    private OpenTime open(Instant from, List<Span> suspended) {
        return new OpenTime(this, from, Span.disjoint(suspended));
    }

    LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The first date from that one on which may have hours; null when there is none, or none for ten years. */
    @Nullable LocalDate firstOpenDate(LocalDate from) {
        if (week.isEmpty()) {
            return overrides.ceilingKey(from);
        }
        var date = from;
        for (int tried = 0; tried < CLOSED_FOR_GOOD_DAYS; tried++, date = date.plusDays(1)) {
            if (!hoursOf(date).isEmpty()) {
                return date;
            }
        }
        return overrides.ceilingKey(date);
    }

    /** Where the hours of a local date lie in physical time, in order; a date the zone skipped has none. */
    List<Span> spansOf(LocalDate date) {
        var hours = hoursOf(date);
        if (hours.isEmpty() || !date.atStartOfDay(zone).toLocalDate().equals(date)) {
            return List.of();
        }
        return hours.stream()
                .filter(h -> instant(date, h.from()).isBefore(instant(date, h.to())))
                .map(h -> new Span(instant(date, h.from()), instant(date, h.to())))
                .sorted(Comparator.comparing(Span::start))
                .toList();
    }

    private List<Hours> hoursOf(LocalDate date) {
        var override = overrides.get(date);
        if (override != null) {
            return override;
        }
        var usual = week.getOrDefault(date.getDayOfWeek(), List.of());
        return usual.isEmpty() || holidays.test(date) ? List.of() : usual;
    }

    /** In a gap of the zone shifted forward by its length, in an overlap the earlier offset: what ofLocal does. */
    private Instant instant(LocalDate date, int minute) {
        var local = date.atStartOfDay().plusMinutes(minute);
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
