package org.ledgerdesk.ticket.duplicates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.ProspectAdopted;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketMerged;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;

/** What a ticket's own facts tell of its row; said a second time, apart from the projection, so that each can be held to the other. */
record Told(
        Indexed ticket,
        @Nullable String mergedInto,
        @Nullable Instant resolvedAt) {

    static Told opening(Indexed ticket) {
        return new Told(ticket, null, null);
    }

    Told after(TicketEvent event) {
        return switch (event) {
            case TicketResolved resolved -> new Told(ticket, mergedInto, resolved.at());
            case TicketReopened reopened -> new Told(ticket, mergedInto, null);
            case TicketMerged merged -> new Told(ticket, merged.into(), resolvedAt);
            case MergeUndone undone when undone.original() != null -> new Told(ticket, null, resolvedAt);
            case ProspectAdopted adopted -> in(adopted.organisation());
            default -> this;
        };
    }

    private Told in(String scope) {
        return new Told(
                new Indexed(ticket.reference(), scope, ticket.original(), ticket.requester(), ticket.issue(), null),
                mergedInto,
                resolvedAt);
    }
}
