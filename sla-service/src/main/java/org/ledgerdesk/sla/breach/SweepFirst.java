package org.ledgerdesk.sla.breach;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.ledgerdesk.chassis.relay.Precedence;
import org.springframework.stereotype.Component;

/** While more is due than one batch holds, the relay leaves the cores to the sweep: what it would tell is not stored yet. */
@Component
class SweepFirst implements Precedence {

    static final Duration MOMENT = Duration.ofSeconds(1);

    private final Lock sweeping = new ReentrantLock();

    void sweep(Runnable work) {
        sweeping.lock();
        try {
            work.run();
        } finally {
            sweeping.unlock();
        }
    }

    @Override
    public void giveWay() {
        try {
            if (sweeping.tryLock(MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
                sweeping.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
