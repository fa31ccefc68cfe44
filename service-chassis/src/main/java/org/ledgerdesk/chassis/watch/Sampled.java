package org.ledgerdesk.chassis.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures that a scrape asks of a database or a broker, at most once a second for all gauges that show a part of them.
 * What cannot be had is not a number: an old figure would look like a good one.
 */
public final class Sampled<T> {

    private static final Logger log = LoggerFactory.getLogger(Sampled.class);
    private static final long KEPT = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final Supplier<T> source;
    private Optional<T> figures = Optional.empty();
    private long asked = System.nanoTime() - KEPT;

    /** @param name what the log calls these figures when they cannot be had */
    public Sampled(String name, Supplier<T> source) {
        this.name = name;
        this.source = source;
    }

    public synchronized double show(ToDoubleFunction<T> part) {
        if (System.nanoTime() - asked >= KEPT) {
            figures = ask();
            asked = System.nanoTime();
        }
        return figures.map(part::applyAsDouble).orElse(Double.NaN);
    }

    private Optional<T> ask() {
        try {
            return Optional.of(source.get());
        } catch (RuntimeException failure) {
            log.warn("{} cannot be told: {}", name, failure.toString());
            return Optional.empty();
        }
    }
}
