package org.ledgerdesk.chassis.caller;

import org.springframework.scheduling.annotation.Scheduled;

/** Keeps the record of answered requests as long as design 4 promises, and no longer. */
final class AnsweredRequestSweep {

    private final OnceOnly once;

    AnsweredRequestSweep(OnceOnly once) {
        this.once = once;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void forgetOld() {
        once.forgetOld();
    }
}
