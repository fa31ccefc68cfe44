package org.ledgerdesk.sla.breach;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.ledgerdesk.sla.breach.OpenClocks.Count;
import org.ledgerdesk.sla.domain.Clock;
import org.ledgerdesk.sla.domain.ClockKind;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Open clocks by kind and state, counted now and then, because a scrape must not wait for a count; and how far behind the
 * sweep is, asked at each scrape, because a sweep that stands still records no lateness.
 */
@Component
class OpenClockGauge {

    private static final List<Clock.State> OPEN =
            List.of(Clock.State.RUNNING, Clock.State.PAUSED, Clock.State.BREACHED);

    private static final int SPARE = 100;

    private final OpenClocks clocks;
    private final InstantSource time;
    private final MultiGauge gauge;
    private long counted = System.nanoTime();
    private long took;

    OpenClockGauge(OpenClocks clocks, InstantSource time, MeterRegistry registry) {
        this.clocks = clocks;
        this.time = time;
        this.gauge = MultiGauge.builder("ledgerdesk.sla.open.clocks")
                .description("Clocks that have not ended")
                .register(registry);
        TimeGauge.builder("ledgerdesk.sla.sweep.behind", this, TimeUnit.SECONDS, OpenClockGauge::behind)
                .description("Since when the longest due warning or breach has waited for the sweep")
                .register(registry);
    }

    /**
     * Seldom enough that counting, of a million some tenths of a second, takes a hundredth of the time at most. At a rate: what
     * runs after a delay shares the one thread of the scheduler, and the sweep would wait for the count.
     */
    @Scheduled(fixedRateString = "${ledgerdesk.sla.count-every:15s}")
    synchronized void countNowAndThen() {
        long begun = System.nanoTime();
        if (begun - counted >= SPARE * took) {
            count();
            counted = System.nanoTime();
            took = counted - begun;
        }
    }

    void count() {
        var found = clocks.counts().stream()
                .collect(Collectors.toMap(count -> tags(count.kind(), count.state()), Count::number));
        // What there is none of is 0, not unknown.
        var rows = Arrays.stream(ClockKind.values())
                .flatMap(kind -> OPEN.stream().map(state -> tags(kind.name(), state.name())))
                .map(tags -> MultiGauge.Row.of(tags, found.getOrDefault(tags, 0L)))
                .toList();
        gauge.register(rows, true);
    }

    private double behind() {
        var now = time.instant();
        return clocks.longestDue(now)
                .map(due -> Duration.between(due, now).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private static Tags tags(String kind, String state) {
        return Tags.of("kind", kind, "state", state);
    }
}
