package org.ledgerdesk.ticket.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;

/** A response without its words: what a ticket must know of it to say who waits for whom, also when it moves to another ticket. */
public record Said(
        String responseId,
        @Nullable String addressedTo,
        Instant at,
        Instant receivedAt,
        By by,
        Visibility visibility,
        boolean asksClient,
        boolean courtesy,
        boolean automatic) {

    static Said of(ResponseAdded response) {
        return new Said(
                response.responseId(),
                response.addressedTo(),
                response.at(),
                response.receivedAt(),
                response.by(),
                response.visibility(),
                response.asksClient(),
                response.courtesy(),
                response.automatic());
    }

    /** Whether a client said it who waits for an answer now. */
    boolean wantsAnswer() {
        return by.isClient() && !courtesy && !automatic;
    }

    /** Whether this is what a waiting client waits for: written by staff, visible to the client. */
    boolean answersClient() {
        return by.isStaff() && visibility == Visibility.PUBLIC && !automatic;
    }
}
