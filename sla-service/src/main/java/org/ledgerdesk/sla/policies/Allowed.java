package org.ledgerdesk.sla.policies;

import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;

/** What the desk promises is staff's to see and an admin's to change. */
final class Allowed {

    private Allowed() {}

    static void toSee(Caller caller) {
        if (!caller.isStaff()) {
            throw Problem.forbidden("staff-only", "What the desk has set down is for its staff to see.");
        }
    }

    static void toSave(Caller caller) {
        toSee(caller);
        if (!caller.has(Role.ADMIN)) {
            throw Problem.forbidden("admin-only", "Only an admin changes what is promised.");
        }
    }
}
