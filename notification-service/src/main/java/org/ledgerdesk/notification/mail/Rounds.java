package org.ledgerdesk.notification.mail;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does one kind of work for as long as the service runs, on its own thread so that no other work holds it up; a round
 * that fails is told once in the log and tried again.
 */
public final class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier round;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();
    private int failures;

    /** @param round answers whether there may be more to do at once */
    public Rounds(String name, Duration pause, BooleanSupplier round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::work);
    }

    /** Lets the round under way end by itself; only one that hangs is interrupted. */
    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(thread);
        try {
            if (!thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            if (!more()) {
                LockSupport.parkNanos(failures == 0 ? pause.toNanos() : afterFailure());
            }
        }
    }

    private boolean more() {
        try {
            boolean more = round.getAsBoolean();
            failures = 0;
            return more;
        } catch (RuntimeException e) {
            if (running && failures++ == 0) {
                log.warn("{} does not get on and is tried again until it does: {}", name, e.toString());
            }
            return false;
        }
    }

    private long afterFailure() {
        return Math.min(LONGEST_PAUSE.toNanos(), TimeUnit.SECONDS.toNanos(1L << Math.min(failures - 1, 4)));
    }
}
