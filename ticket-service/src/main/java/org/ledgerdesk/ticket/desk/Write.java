package org.ledgerdesk.ticket.desk;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;

/**
 * Who writes, where, and under which conditions; a controller takes it as a parameter.
 *
 * @param idempotencyKey makes a repeated request happen once
 * @param ifMatch the version the caller looked at
 */
public record Write(
        Caller caller,
        String path,
        @Nullable String idempotencyKey,
        @Nullable String ifMatch) {

    /** Staff are people: a program is none of them. Said before the ticket is looked at, so that the answer tells nothing about it. */
    public void staffOnly() {
        if (!caller.isStaff()) {
            throw Problem.forbidden("staff-only", "Only staff may do this.");
        }
    }

    void checkVersion(LongSupplier current) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        var version = current.getAsLong();
        for (var tag : ifMatch.split(",")) {
            if (tag.strip().equals(Versions.tag(version))) {
                return;
            }
        }
        throw Problem.stale();
    }
}
