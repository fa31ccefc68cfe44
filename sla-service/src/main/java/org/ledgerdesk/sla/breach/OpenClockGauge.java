package org.ledgerdesk.sla.breach;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Open clocks by kind and state; counted now and then, because a scrape must not wait for the database. */
@Component
class OpenClockGauge {

    private final OpenClocks clocks;
    private final MultiGauge gauge;

    OpenClockGauge(OpenClocks clocks, MeterRegistry registry) {
        this.clocks = clocks;
        this.gauge = MultiGauge.builder("ledgerdesk.sla.open.clocks")
                .description("Clocks that have not ended")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${ledgerdesk.sla.count-every:15s}")
    void count() {
        var rows = clocks.counts().stream()
                .map(count -> MultiGauge.Row.of(Tags.of("kind", count.kind(), "state", count.state()), count.number()))
                .toList();
        gauge.register(rows, true);
    }
}
