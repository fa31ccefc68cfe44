package org.ledgerdesk.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The pause between two looks at something of whose change nobody tells us: a process that is nobody's child, a table, a topic. */
public final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    static void pause() {
        pause(BETWEEN_LOOKS);
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    /** Waits until it is so; false when the time was over before it was. */
    public static boolean until(Duration atMost, Duration betweenLooks, BooleanSupplier so) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(betweenLooks);
        }
        return true;
    }
}
