package org.ledgerdesk.sla.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every calendar, whatever its zone, shifts, holidays and overrides. */
class BusinessCalendarPropertyTest {

    private static final Instant FROM = Instant.parse("2011-10-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2013-01-01T00:00:00Z");

    @Property(tries = 1000)
    void elapsedUndoesAdd(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("amounts") Duration amount,
            @ForAll("suspensions") List<Span> suspended) {
        var due = calendar.add(start, amount, suspended);
        assertThat(calendar.elapsed(start, due, suspended)).isEqualTo(amount);
    }

    @Property(tries = 1000)
    void addGivesTheEarliestInstant(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("amounts") Duration amount) {
        var due = calendar.add(start, amount, List.of());
        if (due.isAfter(start)) {
            assertThat(calendar.elapsed(start, due.minusNanos(1), List.of())).isLessThan(amount);
        }
    }

    @Property(tries = 1000)
    void lastWithinGivesTheLatestInstant(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("amounts") Duration amount) {
        var last = calendar.lastWithin(start, amount).orElseThrow();
        assertThat(last).isAfterOrEqualTo(calendar.add(start, amount, List.of()));
        assertThat(calendar.elapsed(start, last, List.of())).isEqualTo(amount);
        assertThat(calendar.elapsed(start, last.plusNanos(1), List.of())).isGreaterThan(amount);
    }

    @Property(tries = 1000)
    void addUndoesElapsedWhereTheEndIsOpen(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other) {
        var start = one.isBefore(other) ? one : other;
        var end = one.isBefore(other) ? other : one;
        var due = calendar.add(start, calendar.elapsed(start, end, List.of()), List.of());
        assertThat(due).isBeforeOrEqualTo(end);
        if (calendar.isOpen(end) && calendar.isOpen(end.minusNanos(1))) {
            assertThat(due).isEqualTo(end);
        }
    }

    @Property(tries = 1000)
    void splittingAnIntervalChangesNothing(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant two,
            @ForAll("instants") Instant three,
            @ForAll("suspensions") List<Span> suspended) {
        var sorted = List.of(one, two, three).stream().sorted().toList();
        var parts = calendar.elapsed(sorted.get(0), sorted.get(1), suspended)
                .plus(calendar.elapsed(sorted.get(1), sorted.get(2), suspended));
        assertThat(calendar.elapsed(sorted.get(0), sorted.get(2), suspended)).isEqualTo(parts);
    }

    @Property(tries = 1000)
    void addingInTwoStepsReachesTheSameInstant(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("amounts") Duration first,
            @ForAll("amounts") Duration second) {
        var inSteps = calendar.add(calendar.add(start, first, List.of()), second, List.of());
        assertThat(inSteps).isEqualTo(calendar.add(start, first.plus(second), List.of()));
    }

    @Property(tries = 300)
    void noMoreElapsesThanPhysicallyPasses(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("instants") Instant end,
            @ForAll("suspensions") List<Span> suspended) {
        var counted = calendar.elapsed(start, end, suspended);
        var passed = Duration.between(start, end);
        assertThat(counted).isBetween(Duration.ZERO, passed.isNegative() ? Duration.ZERO : passed);
    }

    @Property(tries = 300)
    void theOrderOfSuspensionsDoesNotMatter(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("instants") Instant end,
            @ForAll("suspensions") List<Span> suspended) {
        assertThat(calendar.elapsed(start, end, suspended.reversed()))
                .isEqualTo(calendar.elapsed(start, end, suspended));
    }

    @Property(tries = 1000)
    void anInstantIsOpenExactlyWhenTheNextMomentCounts(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant instant) {
        var counts = calendar.elapsed(instant, instant.plusNanos(1), List.of());
        assertThat(calendar.isOpen(instant)).isEqualTo(!counts.isZero());
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return Combinators.combine(zones(), weeks(), overrides(), holidays())
                .as((zone, week, overrides, holidays) ->
                        BusinessCalendar.of(zone, week, overrides, holidays::contains));
    }

    /** Both directions of daylight saving, half an hour of it, a skipped day, a midnight that does not exist. */
    private Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Amsterdam",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "America/Sao_Paulo",
                        "Asia/Kolkata",
                        "UTC")
                .map(ZoneId::of);
    }

    private Arbitrary<Map<DayOfWeek, List<Hours>>> weeks() {
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), days()).ofMinSize(1);
    }

    private Arbitrary<List<Hours>> days() {
        var hours = Arbitraries.integers()
                .between(0, 96)
                .set()
                .ofSize(2)
                .map(quarters -> quarters.stream().sorted().toList())
                .map(quarters -> new Hours(quarters.getFirst() * 15, quarters.getLast() * 15));
        var night = List.of(new Hours(0, 6 * 60), new Hours(22 * 60, 24 * 60));
        return Arbitraries.oneOf(
                hours.list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.just(night),
                Arbitraries.just(List.of(Hours.WHOLE_DAY)));
    }

    private Arbitrary<Map<LocalDate, List<Hours>>> overrides() {
        return Arbitraries.maps(dates(), Arbitraries.oneOf(days(), Arbitraries.just(List.<Hours>of())))
                .ofMaxSize(10);
    }

    private Arbitrary<Set<LocalDate>> holidays() {
        return dates().set().ofMaxSize(20);
    }

    private Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 460).map(LocalDate.parse("2011-09-28")::plusDays);
    }

    @Provide
    Arbitrary<Instant> instants() {
        var quarters = Arbitraries.longs()
                .between(FROM.getEpochSecond() / 900, TO.getEpochSecond() / 900)
                .map(quarter -> Instant.ofEpochSecond(quarter * 900));
        var any = Arbitraries.longs()
                .between(FROM.getEpochSecond(), TO.getEpochSecond())
                .map(Instant::ofEpochSecond);
        return Arbitraries.oneOf(quarters, any);
    }

    @Provide
    Arbitrary<Duration> amounts() {
        return Arbitraries.longs().between(0, 400_000).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<List<Span>> suspensions() {
        return instants()
                .flatMap(start -> amounts().map(length -> new Span(start, start.plus(length))))
                .list()
                .ofMaxSize(5);
    }
}
