package org.ledgerdesk.ticket.rows;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.directory.PersonShown;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Status;

/** A ticket in a list, as this reader may see it. */
public record TicketItem(
        String reference,
        String subject,
        Status status,
        String category,
        String department,
        @Nullable Priority priority,
        boolean siteDown,
        @Nullable String organisation,
        @Nullable String organisationName,
        PersonShown requester,
        @Nullable PersonShown assignee,
        Instant openedAt,
        Instant updatedAt,
        Latest latest,
        @Nullable NearestClock nearestClock) {

    /** The promise that burns next. */
    public record NearestClock(
            String kind, String state, @Nullable Instant dueAt) {}

    /** The latest words; clients are never shown a note. */
    public record Latest(String author, AuthorKind kind, Instant at, String excerpt) {}
}
