package org.ledgerdesk.chassis.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.watch.Sampled;

/** What goes out: the facts that are stored and not on their topic yet, and how long the oldest of them has waited. */
final class RelayMeters implements MeterBinder {

    /** Counted no further: behind by so much is behind. */
    static final int MOST = 100_000;

    private final Sampled<Backlog> backlog;

    /** @param since when the oldest was stored; null when none waits */
    record Backlog(long events, @Nullable Instant since) {

        private double seconds() {
            return since == null
                    ? 0
                    : Math.max(0, Duration.between(since, Instant.now()).toMillis() / 1000.0);
        }
    }

    RelayMeters(Supplier<Backlog> backlog) {
        this.backlog = new Sampled<>("How far the relay is behind", backlog);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ledgerdesk.relay.waiting", backlog, now -> now.show(Backlog::events))
                .description("Facts stored and not published yet, counted up to " + MOST)
                .register(registry);
        TimeGauge.builder("ledgerdesk.relay.lag", backlog, TimeUnit.SECONDS, now -> now.show(Backlog::seconds))
                .description("How long the oldest fact not published yet has waited")
                .register(registry);
    }
}
