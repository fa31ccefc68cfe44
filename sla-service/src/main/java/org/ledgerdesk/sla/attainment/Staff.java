package org.ledgerdesk.sla.attainment;

import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;

/** Keeps the desk's figures to the desk. */
final class Staff {

    private Staff() {}

    static void only(Caller caller) {
        if (!caller.isStaff()) {
            throw Problem.forbidden("staff-only", "How promises are kept is for the desk's staff to see.");
        }
    }
}
