package org.ledgerdesk.sla.staff;

import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;

/** Promises are staff's to see, leads' to weigh and admins' to change. */
public final class Staff {

    private Staff() {}

    public static void toSee(Caller caller) {
        if (!caller.isStaff()) {
            throw Problem.forbidden(
                    "staff-only", "What the desk promises, and how it is kept, is for its staff to see.");
        }
    }

    public static void toWeigh(Caller caller) {
        if (!caller.isStaff() || !caller.hasAny(Role.LEAD, Role.ADMIN)) {
            throw Problem.forbidden("lead-only", "Leads and administrators weigh one policy against another.");
        }
    }

    public static void toChange(Caller caller) {
        toSee(caller);
        if (!caller.has(Role.ADMIN)) {
            throw Problem.forbidden("admin-only", "Only an admin changes what is promised.");
        }
    }
}
