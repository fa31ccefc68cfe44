package org.ledgerdesk.local.process;

/** Whether a started part answers by now; never throws, never waits longer than a second or two. */
@FunctionalInterface
public interface Readiness {

    boolean answers();
}
