package org.ledgerdesk.ticket.desk;

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

    /** Said before the ticket is looked at, so that the answer tells nothing about it. */
    public void staffOnly() {
        if (caller.isClient()) {
            throw Problem.forbidden("staff-only", "Only staff may do this.");
        }
    }

    void checkVersion(long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        for (var tag : ifMatch.split(",")) {
            if (tag.strip().equals(Versions.tag(version))) {
                return;
            }
        }
        throw Problem.stale();
    }
}
