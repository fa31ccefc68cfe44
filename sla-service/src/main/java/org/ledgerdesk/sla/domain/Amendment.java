package org.ledgerdesk.sla.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgerdesk.sla.domain.Steps.Moment;

/**
 * Leads clocks from what is stored of them to what they are: a promise may change, and what happened before it did may
 * become known after. Where the stored steps are the beginning of the right ones, it is simply the rest.
 */
final class Amendment {

    private final List<ClockEvent> stored;
    private final Clocks clocks;
    private final List<ClockEvent> steps = new ArrayList<>();

    private Amendment(List<ClockEvent> stored) {
        this.stored = stored;
        this.clocks = Clocks.of(stored);
    }

    /** The steps to be stored besides so that the clocks are those of the right ones. */
    static List<ClockEvent> of(List<ClockEvent> stored, List<ClockEvent> right, Moment now, Calendars calendars) {
        var amendment = new Amendment(stored);
        amendment.withdraw(ids(right), now, calendars);
        amendment.follow(right);
        return amendment.steps;
    }

    /** Ends clocks that began while nobody here knew yet that they are promised no more. */
    private void withdraw(Set<String> promised, Moment now, Calendars calendars) {
        for (var clock : clocks.open()) {
            if (!promised.contains(clock.id())) {
                var step = clock.last().at(now.at(), now.cause());
                add(new ClockEvent.ClockCancelled(step, "POLICY", clock.elapsedAt(now.at(), calendars)));
            }
        }
    }

    private void follow(List<ClockEvent> right) {
        var left = new HashMap<String, Integer>();
        ids(right).forEach(id -> left.put(id, passed(id, of(id, right))));
        for (var step : right) {
            if (left.merge(step.step().clockId(), -1, Integer::sum) < 0) {
                take(step);
            }
        }
    }

    /** How many of a clock's right steps lead to where it stands. */
    private int passed(String id, List<ClockEvent> right) {
        if (!clocks.has(id)) {
            return 0;
        }
        for (int count = right.size(); count > 0; count--) {
            if (clocks.get(id).isAs(Clocks.of(right.subList(0, count)).get(id))) {
                return count;
            }
        }
        return begun(id, of(id, stored), right);
    }

    /** How many are stored, from the first on; what was stored after them is undone, unless it is for time to say. */
    private int begun(String id, List<ClockEvent> there, List<ClockEvent> right) {
        int count = 0;
        while (count < Math.min(there.size(), right.size()) && isSame(there.get(count), right.get(count))) {
            count++;
        }
        if (count == 0 || there.subList(count, there.size()).stream().allMatch(Amendment::isOfTime)) {
            return count;
        }
        var clock = Clocks.of(right.subList(0, count)).get(id);
        while (isOfTime(right.get(count - 1)) || isBreachedAtLast(clock)) {
            clock = Clocks.of(right.subList(0, --count)).get(id);
        }
        add(new ClockEvent.ClockRetargeted(
                clock.last(),
                clock.target(),
                clock.allowed(),
                clock.counted(),
                clock.calendar(),
                clock.course(),
                clock.startedAt()));
        return count;
    }

    /** Said again at that instant, a target would take the breach back. */
    private static boolean isBreachedAtLast(Clock clock) {
        return clock.marks().breached() != null
                && !clock.marks().brokenBefore(clock.last().at());
    }

    private static boolean isOfTime(ClockEvent step) {
        return step instanceof ClockEvent.ClockWarned || step instanceof ClockEvent.ClockBreached;
    }

    private void take(ClockEvent step) {
        var id = step.step().clockId();
        if (!clocks.has(id)) {
            add(step);
            return;
        }
        var marks = clocks.get(id).marks();
        switch (step) {
            case ClockEvent.ClockStarted e -> add(asNewStart(e));
            case ClockEvent.ClockWarned e when marks.warned() != null -> {}
            case ClockEvent.ClockBreached e when e.step().at().equals(marks.breached()) -> {}
            default -> add(step);
        }
    }

    private static ClockEvent asNewStart(ClockEvent.ClockStarted e) {
        return new ClockEvent.ClockRetargeted(
                e.step(), e.target(), e.target(), Duration.ZERO, e.calendar(), e.course(), e.startedAt());
    }

    /** Who is told belongs to a version, and was not kept from the beginning. */
    private static boolean isSame(ClockEvent one, ClockEvent other) {
        return switch (one) {
            case ClockEvent.ClockWarned e
            when other instanceof ClockEvent.ClockWarned o -> e.step().equals(o.step());
            case ClockEvent.ClockBreached e
            when other instanceof ClockEvent.ClockBreached o -> e.step().equals(o.step());
            default -> one.equals(other);
        };
    }

    private static List<ClockEvent> of(String id, List<ClockEvent> steps) {
        return steps.stream().filter(step -> step.step().clockId().equals(id)).toList();
    }

    private static Set<String> ids(List<ClockEvent> steps) {
        return steps.stream().map(step -> step.step().clockId()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void add(ClockEvent step) {
        clocks.evolve(step);
        steps.add(step);
    }
}
