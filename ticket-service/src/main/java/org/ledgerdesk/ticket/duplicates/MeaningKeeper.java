package org.ledgerdesk.ticket.duplicates;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds out what tickets mean, in the background, and what somebody is typing, at once or not at all: the model works for one at
 * a time, and who would wait for long is answered by words alone.
 */
@Component
class MeaningKeeper {

    private static final Logger log = LoggerFactory.getLogger(MeaningKeeper.class);
    private static final int AT_ONCE = 4;
    private static final long LOOK_MS = 1_000;
    private static final long PATIENCE_MS = 40;

    private final DuplicateTable table;
    private final OneTransaction transaction;
    private final Clock clock;
    private final boolean enabled;
    private final Semaphore model = new Semaphore(1, true);
    private final Semaphore stop = new Semaphore(0);
    private @Nullable Meaning meaning;

    /** Up to this change all was looked at; whoever becomes suggestible again changes, so nothing needs to be looked at twice. */
    private long looked = -1;

    MeaningKeeper(
            DuplicateTable table,
            OneTransaction transaction,
            Clock clock,
            @Value("${ledgerdesk.duplicates.meaning:true}") boolean enabled) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (enabled) {
            Thread.ofPlatform().name("duplicate-meaning").daemon().start(this::run);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        stop.release();
        model.acquireUninterruptibly();
        if (meaning != null) {
            meaning.close();
            meaning = null;
        }
        model.release();
    }

    /** Empty when the model is not there, or is busy for longer than somebody who types would wait. */
    Optional<Vector> of(Described issue) {
        try {
            if (!model.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.ofNullable(meaning).map(one -> one.of(issue));
            } finally {
                model.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void run() {
        if (!load()) {
            return;
        }
        var worked = 0L;
        // As long a rest as the work took: the desk has two cores for everything.
        while (!stopped(Math.max(worked, worked == 0 ? LOOK_MS : 1))) {
            var began = System.nanoTime();
            try {
                worked = embedSome() ? (System.nanoTime() - began) / 1_000_000 : 0;
            } catch (RuntimeException failed) {
                log.warn("Tickets could not be embedded; it is tried again", failed);
                worked = 10_000;
            }
        }
    }

    private boolean load() {
        model.acquireUninterruptibly();
        try {
            meaning = new Meaning();
            return true;
        } catch (LinkageError | IllegalStateException absent) {
            log.warn(
                    "There is no language model on this machine; duplicates are suggested by their words alone",
                    absent);
            return false;
        } finally {
            model.release();
        }
    }

    private boolean stopped(long milliseconds) {
        try {
            return stop.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** @param upTo the last change before it; -1 when another instance embeds */
    private record Round(long upTo, int tickets) {}

    private boolean embedSome() {
        var round = transaction.call(() -> {
            if (!table.embedsAlone()) {
                return new Round(-1, 0);
            }
            var upTo = table.lastChange();
            var tickets = table.withoutVector(looked, clock.instant().minus(IndexKeeper.AFTERWARDS), AT_ONCE);
            if (!tickets.isEmpty()) {
                var embedded = tickets.stream().map(this::embedded).toList();
                table.lock();
                table.embedded(embedded);
            }
            return new Round(upTo, tickets.size());
        });
        if (round.tickets() < AT_ONCE) {
            looked = Math.max(looked, round.upTo());
        }
        return round.tickets() > 0;
    }

    /** Between two tickets the model is free: whoever types waits for one at most. */
    private Indexed embedded(Indexed ticket) {
        model.acquireUninterruptibly();
        try {
            return ticket.meaning(meaning == null ? null : meaning.of(ticket.issue()));
        } finally {
            model.release();
        }
    }
}
