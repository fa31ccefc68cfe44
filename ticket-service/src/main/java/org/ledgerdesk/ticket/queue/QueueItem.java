package org.ledgerdesk.ticket.queue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.rows.Lane;
import org.ledgerdesk.ticket.rows.TicketItem;

/** A ticket as the list shows it, plus whose turn it is and which promise burns next. */
record QueueItem(
        @JsonUnwrapped TicketItem ticket,
        Lane lane,
        @Nullable NearestClock nearestClock) {

    record NearestClock(String kind, String state, @Nullable Instant dueAt) {}
}
