package org.ledgerdesk.local;

/** Ends a start that somebody called off; the one who stops says so, the starting thread has nothing to add. */
final class StoppedMeanwhile extends RuntimeException {

    StoppedMeanwhile() {
        super("stopped before everything was started");
    }
}
