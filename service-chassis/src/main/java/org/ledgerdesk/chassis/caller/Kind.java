package org.ledgerdesk.chassis.caller;

/** What sort of caller this is; {@code MACHINE} is one of our services or an integrator's program. */
public enum Kind {
    CLIENT,
    STAFF,
    MACHINE
}
