package org.ledgerdesk.sla.breach;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.ClockKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The figures operations watch: what clocks did, by kind, and how late the sweep was. Only committed steps count. */
@Component
class ClockMeters {

    /** Around the second that design 6 allows, and on to what an outage leaves behind. */
    private static final Duration[] LATENESS = Stream.of(
                    100, 250, 500, 1_000, 2_500, 10_000, 60_000, 600_000, 3_600_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Map<ClockKind, Map<Class<?>, Counter>> steps;
    private final InstantSource time;
    private final Timer lateness;

    ClockMeters(MeterRegistry registry, InstantSource time) {
        this.steps = steps(registry);
        this.time = time;
        this.lateness = Timer.builder("ledgerdesk.sla.sweep.lateness")
                .description("From the instant a warning or breach fell due until it was stored")
                .serviceLevelObjectives(LATENESS)
                .register(registry);
    }

    void count(List<ClockEvent> steps) {
        afterCommit(() -> steps.forEach(
                step -> this.steps.get(step.step().kind()).get(step.getClass()).increment()));
    }

    /** Steps that fell due at these instants are stored once the transaction is, and late by then. */
    void late(List<Instant> due) {
        afterCommit(() -> {
            var stored = time.instant();
            due.forEach(at -> lateness.record(Duration.between(at, stored)));
        });
    }

    /** All are there from the start: Prometheus sees no increase in a counter that begins with 1. */
    private static Map<ClockKind, Map<Class<?>, Counter>> steps(MeterRegistry registry) {
        return Arrays.stream(ClockKind.values())
                .collect(Collectors.toMap(kind -> kind, kind -> Arrays.stream(ClockEvent.class.getPermittedSubclasses())
                        .collect(Collectors.toMap(step -> step, step -> Counter.builder("ledgerdesk.sla.clocks")
                                .description("Steps of clocks")
                                .tags("kind", kind.name(), "step", name(step))
                                .register(registry)))));
    }

    /** As they are told on their topic, without the clock. */
    private static String name(Class<?> step) {
        return step.getSimpleName().substring("Clock".length()).toLowerCase(Locale.ROOT);
    }

    static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
