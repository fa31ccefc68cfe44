package org.ledgerdesk.ticket.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an original must know of a ticket that becomes part of it.
 *
 * @param involved requester and followers
 * @param brings what it absorbed itself
 * @param oldestUnanswered since when its client waits for an answer
 */
public record Duplicate(
        String reference,
        @Nullable String organisation,
        String requester,
        List<String> involved,
        List<String> brings,
        @Nullable Instant oldestUnanswered) {

    public static Duplicate of(Ticket ticket) {
        var standing = ticket.standing();
        var merging = ticket.merging();
        return new Duplicate(
                standing.reference(),
                standing.organisation(),
                standing.requester(),
                standing.everybody(),
                merging.brings(),
                standing.isDone() ? null : merging.oldestUnanswered());
    }

    /** One organisation's issue, or one prospect's. */
    boolean isOfSameClientAs(Standing original) {
        return organisation != null
                ? organisation.equals(original.organisation())
                : original.organisation() == null && requester.equals(original.requester());
    }
}
