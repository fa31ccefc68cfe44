package org.ledgerdesk.ticket.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.duplicates.DuplicateTable.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps this instance's index like the table: builds it once the service answers, then follows by change number. It looks a few
 * times a second and when somebody asks, not at each change: making a change visible costs the same for one ticket as for a
 * hundred. Nothing of it needs to survive a restart.
 */
@Component
class IndexKeeper {

    /** How long a resolved ticket is still suggested. */
    static final Duration AFTERWARDS = Duration.ofDays(14);

    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int AT_ONCE = 500;
    private static final long LOOK_MS = 250;
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final DuplicateTable table;
    private final Clock clock;
    private final Semaphore stop = new Semaphore(0);
    private final ReentrantLock following = new ReentrantLock();
    private final Map<String, Instant> resolved = new HashMap<>();
    private volatile @Nullable DuplicateIndex index;
    private volatile long position = -1;
    private volatile boolean closed;
    private @Nullable IndexFolder folder;

    IndexKeeper(DuplicateTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().name("duplicate-index").daemon().start(this::run);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        closed = true;
        stop.release();
        following.lock();
        try {
            discard();
        } finally {
            following.unlock();
        }
    }

    private void discard() {
        var former = index;
        var place = folder;
        index = null;
        folder = null;
        if (former != null) {
            former.close();
        }
        if (place != null) {
            place.delete();
        }
    }

    /** Null until it holds all tickets that were there when this instance started. */
    @Nullable DuplicateIndex index() {
        return position < 0 ? null : index;
    }

    /**
     * Waits, for a short while, until the index has an organisation's newest ticket: whoever just opened one must not be told
     * that there is none like it.
     *
     * @return false when it has not
     */
    boolean knowsNewestOf(String organisation) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (index() != null) {
            var newest = table.newest(organisation);
            if (newest.isPresent() && (newest.get() <= position || catchUp() >= newest.get())) {
                return true;
            }
            if (System.nanoTime() > end) {
                return false;
            }
            await(20);
        }
        return false;
    }

    private void run() {
        while (!closed) {
            try {
                catchUp();
            } catch (RuntimeException failed) {
                log.warn("The index of duplicates could not follow; it tries again", failed);
                await(5_000);
            }
            await(LOOK_MS);
        }
    }

    private void await(long milliseconds) {
        try {
            if (stop.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
                stop.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private long catchUp() {
        following.lock();
        try {
            if (closed) {
                return position;
            }
            if (position < 0) {
                load();
            }
            var into = index;
            if (into == null) {
                return position;
            }
            for (var rows = table.changedAfter(position, AT_ONCE); !rows.isEmpty(); ) {
                rows.forEach(row -> take(row, into));
                into.refresh();
                position = rows.getLast().change();
                rows = rows.size() < AT_ONCE ? java.util.List.of() : table.changedAfter(position, AT_ONCE);
            }
            forget(into);
            return position;
        } finally {
            following.unlock();
        }
    }

    private void load() {
        // An attempt that failed may have left some.
        discard();
        var started = clock.instant();
        var upTo = table.lastChange();
        folder = IndexFolder.fresh();
        var fresh = new DuplicateIndex(folder.open(), Tuning.MEASURED);
        index = fresh;
        long at = 0;
        int count = 0;
        for (var rows = table.suggestedAfter(at, upTo, oldest(), AT_ONCE); !rows.isEmpty() && !closed; ) {
            rows.forEach(row -> take(row, fresh));
            count += rows.size();
            at = rows.getLast().change();
            rows = table.suggestedAfter(at, upTo, oldest(), AT_ONCE);
        }
        fresh.refresh();
        position = upTo;
        log.info(
                "The index of duplicates holds {} tickets after {}", count, Duration.between(started, clock.instant()));
    }

    private void take(Row row, DuplicateIndex into) {
        var reference = row.ticket().reference();
        var at = row.resolvedAt();
        if (row.ticket().issue().isBlank() || at != null && !at.isAfter(oldest())) {
            resolved.remove(reference);
            into.remove(reference);
            return;
        }
        if (at == null) {
            resolved.remove(reference);
        } else {
            resolved.put(reference, at);
        }
        into.put(row.ticket());
    }

    private void forget(DuplicateIndex from) {
        var oldest = oldest();
        if (resolved.entrySet().removeIf(one -> {
            var old = !one.getValue().isAfter(oldest);
            if (old) {
                from.remove(one.getKey());
            }
            return old;
        })) {
            from.refresh();
        }
    }

    private Instant oldest() {
        return clock.instant().minus(AFTERWARDS);
    }
}
