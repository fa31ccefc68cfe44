package org.ledgerdesk.chassis.relay;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes batch after batch while there is something to publish: woken by a commit of this instance, and looking by
 * itself for what other instances stored. What fails is tried again for ever, after a pause.
 */
final class RelayThread implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayThread.class);
    private static final long LOOK_MS = 250;
    private static final long PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 10_000;
    private static final long STOP_MS = 5_000;

    private final String name;
    private final BooleanSupplier batch;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /** @param batch publishes the next facts; true when there may be more of them */
    RelayThread(String name, BooleanSupplier batch) {
        this.name = name;
        this.batch = batch;
    }

    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::publishForEver);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(STOP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void publishForEver() {
        long pause = PAUSE_MS;
        while (running) {
            try {
                // Before the look: what is committed during it is looked for once more.
                woken.drainPermits();
                if (!batch.getAsBoolean()) {
                    woken.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS);
                }
                pause = PAUSE_MS;
            } catch (InterruptedException e) {
                // Asked to stop, which the loop sees.
            } catch (RuntimeException | StackOverflowError e) {
                if (running) {
                    log.warn("{} failed and will be tried again in {} ms: {}", name, pause, e.toString());
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
                }
            }
        }
    }
}
