package org.ledgerdesk.chassis.relay;

/** A service's work that goes before the relay, where both want the same cores. */
@FunctionalInterface
public interface Precedence {

    /** Returns once that work is done, and after a moment in any case: the relay must not starve. */
    void giveWay();
}
