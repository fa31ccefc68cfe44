package org.ledgerdesk.sla.breach;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.ledgerdesk.sla.domain.ClockEvent;
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

    private final MeterRegistry registry;
    private final InstantSource time;
    private final Timer lateness;

    ClockMeters(MeterRegistry registry, InstantSource time) {
        this.registry = registry;
        this.time = time;
        this.lateness = Timer.builder("ledgerdesk.sla.sweep.lateness")
                .description("From the instant a warning or breach fell due until it was stored")
                .serviceLevelObjectives(LATENESS)
                .register(registry);
    }

    void count(List<ClockEvent> steps) {
        afterCommit(() -> steps.forEach(step -> registry.counter(
                        "ledgerdesk.sla.clocks", "kind", step.step().kind().name(), "step", name(step))
                .increment()));
    }

    /** Steps that fell due at these instants are stored once the transaction is, and late by then. */
    void late(List<Instant> due) {
        afterCommit(() -> {
            var stored = time.instant();
            due.forEach(at -> lateness.record(Duration.between(at, stored)));
        });
    }

    private static String name(ClockEvent step) {
        return switch (step) {
            case ClockEvent.ClockStarted s -> "started";
            case ClockEvent.ClockPaused s -> "paused";
            case ClockEvent.ClockResumed s -> "resumed";
            case ClockEvent.ClockRetargeted s -> "retargeted";
            case ClockEvent.ClockWarned s -> "warned";
            case ClockEvent.ClockMet s -> "met";
            case ClockEvent.ClockBreached s -> "breached";
            case ClockEvent.ClockStopped s -> "stopped";
            case ClockEvent.ClockCancelled s -> "cancelled";
        };
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
