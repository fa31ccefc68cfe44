package org.ledgerdesk.ticket.clocks;

/** Where a clock stands. */
public enum ClockState {
    RUNNING,
    PAUSED,
    MET,
    BREACHED,
    CANCELLED
}
