package org.ledgerdesk.sla.breach;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Clock;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.Judged;
import org.ledgerdesk.sla.domain.Priority;
import org.springframework.stereotype.Component;

/**
 * Promises kept and broken, by kind and priority, and how long the promised act took. A counter cannot go down, so an outcome
 * that turns out not to be one (decision 0011) is counted by a second one. All are there from the start: Prometheus sees no
 * increase in a counter that begins with 1.
 */
@Component
class OutcomeMeters {

    private static final String UNASSESSED = "UNASSESSED";

    /** What promises are made in: minutes for what is urgent, then hours and working days of eight of them. */
    private static final Duration[] BUCKETS = Stream.of(5, 15, 30, 60, 120, 240, 480, 960, 1440, 2400, 4800, 10080)
            .map(Duration::ofMinutes)
            .toArray(Duration[]::new);

    enum Outcome {
        MET,
        BREACHED
    }

    private record Key(ClockKind kind, String priority, Outcome outcome) {}

    private record Change(
            Clock clock, @Nullable Outcome was, @Nullable Outcome is) {}

    private final TicketPriorities priorities;
    private final Map<Key, Counter> reached;
    private final Map<Key, Counter> takenBack;
    private final Map<ClockKind, Timer> office;
    private final Map<ClockKind, Timer> wall;

    OutcomeMeters(TicketPriorities priorities, MeterRegistry registry) {
        this.priorities = priorities;
        this.reached = counters("ledgerdesk.sla.outcomes", "Promises kept and broken", registry);
        this.takenBack = counters(
                "ledgerdesk.sla.outcomes.taken.back", "Outcomes of the same tags that were none after all", registry);
        this.office = timers("ledgerdesk.sla.response.office.time", "Office hours until what was promised", registry);
        this.wall = timers("ledgerdesk.sla.response.wall.time", "Time on the wall until what was promised", registry);
    }

    /** Counts what came of commands of this transaction, once it is committed. */
    void count(Collection<Judged> judged) {
        var changes = judged.stream().flatMap(OutcomeMeters::changes).toList();
        var known = priorities.of(changes.stream()
                .map(change -> change.clock().last().reference())
                .collect(Collectors.toSet()));
        ClockMeters.afterCommit(() -> {
            changes.forEach(
                    change -> count(change, known.get(change.clock().last().reference())));
            judged.forEach(this::time);
        });
    }

    private void count(Change change, @Nullable Priority priority) {
        var of = priority == null ? UNASSESSED : priority.name();
        var kind = change.clock().kind();
        if (change.was() != null) {
            takenBack.get(new Key(kind, of, change.was())).increment();
        }
        if (change.is() != null) {
            reached.get(new Key(kind, of, change.is())).increment();
        }
    }

    private void time(Judged judged) {
        var clocks = judged.clocks().stream().collect(Collectors.toMap(Clock::id, Function.identity()));
        for (var step : judged.steps()) {
            var elapsed =
                    switch (step) {
                        case ClockEvent.ClockMet met -> met.elapsed();
                        case ClockEvent.ClockStopped stopped -> stopped.elapsed();
                        default -> null;
                    };
            if (elapsed != null) {
                var started = clocks.get(step.step().clockId()).startedAt();
                office.get(step.step().kind()).record(elapsed);
                wall.get(step.step().kind())
                        .record(Duration.between(started, step.step().at()));
            }
        }
    }

    private static Stream<Change> changes(Judged judged) {
        var before = judged.before().stream().collect(Collectors.toMap(Clock::id, Function.identity()));
        return judged.clocks().stream()
                .map(clock -> new Change(clock, outcome(before.get(clock.id())), outcome(clock)))
                .filter(change -> change.was() != change.is());
    }

    private static @Nullable Outcome outcome(@Nullable Clock clock) {
        if (clock == null) {
            return null;
        }
        return switch (clock.state()) {
            case MET -> Outcome.MET;
            case BREACHED -> Outcome.BREACHED;
            case RUNNING, PAUSED, CANCELLED -> null;
        };
    }

    private static Map<Key, Counter> counters(String name, String description, MeterRegistry registry) {
        var priorities = new ArrayList<>(List.of(UNASSESSED));
        Arrays.stream(Priority.values()).map(Priority::name).forEach(priorities::add);
        return Arrays.stream(ClockKind.values())
                .flatMap(kind -> priorities.stream().flatMap(priority -> Arrays.stream(Outcome.values())
                        .map(outcome -> new Key(kind, priority, outcome))))
                .collect(Collectors.toMap(Function.identity(), key -> Counter.builder(name)
                        .description(description)
                        .tag("kind", key.kind().name())
                        .tag("priority", key.priority())
                        .tag("outcome", key.outcome().name().toLowerCase(Locale.ROOT))
                        .register(registry)));
    }

    private static Map<ClockKind, Timer> timers(String name, String description, MeterRegistry registry) {
        return Arrays.stream(ClockKind.values())
                .collect(Collectors.toMap(Function.identity(), kind -> Timer.builder(name)
                        .description(description)
                        .tag("kind", kind.name())
                        .serviceLevelObjectives(BUCKETS)
                        .register(registry)));
    }
}
