package org.ledgerdesk.local.process;

import java.time.Duration;

/** The pause between two looks at a process of which no operating system tells us the end: it may be nobody's child. */
final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    static void pause() {
        pause(BETWEEN_LOOKS);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }
}
