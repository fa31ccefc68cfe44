package org.ledgerdesk.identity.domain;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;

/** "Changed since you looked": compares what a caller last saw with what is there. */
public final class Version {

    private Version() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Problem 412 when {@code ifMatch} names another version; without it the last write wins */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(etag(version))) {
            throw Problem.stale();
        }
    }
}
