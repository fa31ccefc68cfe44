package org.ledgerdesk.sla.whatif;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.attainment.ClockOutcome;
import org.ledgerdesk.sla.attainment.Tally;
import org.ledgerdesk.sla.domain.Clock;
import org.ledgerdesk.sla.domain.ClockKind;

/** Sets what became of clocks beside what would have become of them, clock by clock. */
final class Comparison {

    /** So many differences are shown; all are counted. */
    static final int MOST = 1_000;

    private final Map<ClockKind, Tally> live = new EnumMap<>(ClockKind.class);
    private final Map<ClockKind, Tally> other = new EnumMap<>(ClockKind.class);
    private final List<Difference> differences = new ArrayList<>();
    private long differing;
    private long wouldBreach;
    private long wouldBeKept;

    /** @param outcome null while it is open */
    record Side(
            Clock.@Nullable State outcome,
            @Nullable Instant at,
            @Nullable Integer elapsedMinutes,
            long targetMinutes) {

        static @Nullable Side of(@Nullable ClockOutcome clock) {
            return clock == null
                    ? null
                    : new Side(
                            clock.isDecided() ? clock.state() : null,
                            clock.outcomeAt(),
                            clock.elapsedMinutes(),
                            clock.targetMinutes());
        }
    }

    /** @param before null when that was not promised, as {@code after} when it would not have been */
    record Difference(
            String reference,
            ClockKind kind,
            @Nullable Side before,
            @Nullable Side after) {

        boolean becomes(Clock.State outcome) {
            return after != null && after.outcome == outcome;
        }
    }

    /** Takes the clocks of some tickets, all of them on both sides. */
    void take(Collection<ClockOutcome> before, Collection<ClockOutcome> after) {
        before.forEach(clock -> count(live, clock));
        after.forEach(clock -> count(other, clock));
        var lived = new HashMap<String, ClockOutcome>();
        before.forEach(clock -> lived.put(clock.clockId(), clock));
        // A clock's id follows from what it is about, so that the same promise has the same one on both sides.
        after.forEach(clock -> compare(lived.remove(clock.clockId()), clock));
        lived.values().forEach(clock -> compare(clock, null));
    }

    private static void count(Map<ClockKind, Tally> tallies, ClockOutcome clock) {
        if (clock.isDecided()) {
            tallies.computeIfAbsent(clock.kind(), kind -> new Tally())
                    .add(clock.state(), clock.elapsedMinutes(), clock.targetPercent(), 1);
        }
    }

    private void compare(@Nullable ClockOutcome before, @Nullable ClockOutcome after) {
        var clock = Objects.requireNonNull(after == null ? before : after);
        var difference = new Difference(clock.reference(), clock.kind(), Side.of(before), Side.of(after));
        if (outcome(difference.before()) == outcome(difference.after())) {
            return;
        }
        differing++;
        wouldBreach += difference.becomes(Clock.State.BREACHED) ? 1 : 0;
        wouldBeKept += difference.becomes(Clock.State.MET) ? 1 : 0;
        if (differences.size() < MOST) {
            differences.add(difference);
        }
    }

    private static Clock.@Nullable State outcome(@Nullable Side side) {
        return side == null ? null : side.outcome();
    }

    /** The figures of one side, kind by kind and in all. */
    record Figures(List<OfKind> items, Tally.Figures total) {

        static Figures of(Map<ClockKind, Tally> tallies) {
            return new Figures(
                    tallies.entrySet().stream()
                            .map(one -> new OfKind(one.getKey(), one.getValue().figures()))
                            .toList(),
                    Tally.sum(tallies.values()).figures());
        }
    }

    record OfKind(ClockKind kind, @JsonUnwrapped Tally.Figures figures) {}

    Figures live() {
        return Figures.of(live);
    }

    Figures other() {
        return Figures.of(other);
    }

    Summary summary() {
        return new Summary(differing, wouldBreach, wouldBeKept, differing > differences.size());
    }

    /** @param capped whether there are more differences than are shown */
    record Summary(long differing, long wouldBreach, long wouldBeKept, boolean capped) {}

    List<Difference> differences() {
        return List.copyOf(differences);
    }
}
