package org.ledgerdesk.ticket.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.clocks.ClockSummary;
import org.ledgerdesk.ticket.directory.PersonShown;
import org.ledgerdesk.ticket.domain.Impact;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Status;

/**
 * A ticket whole, as one reader may see it at one moment. {@code clocks} and {@code workMinutes} come from other services, are
 * outside {@code version} and only of today.
 *
 * @param closesAt when it closes by itself, unless somebody writes; null unless it is resolved
 * @param toBeAssessed nobody assessed it yet, or the client disputes the priority
 * @param splits the tickets that were split from it
 * @param proposedPriority where triage starts; for staff only
 */
record TicketPage(
        String reference,
        String subject,
        Status status,
        String category,
        String department,
        @Nullable Priority priority,
        boolean siteDown,
        boolean toBeAssessed,
        @Nullable Priority proposedPriority,
        @Nullable Impact impact,
        @Nullable String organisation,
        @Nullable String organisationName,
        PersonShown requester,
        @Nullable PersonShown assignee,
        List<Involved> people,
        List<String> urls,
        List<String> orderNumbers,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant closesAt,
        @Nullable Estimate estimate,
        boolean escalated,
        @Nullable String mergedInto,
        List<Absorbed> absorbed,
        @Nullable String splitFrom,
        List<String> splits,
        @Nullable QuoteShown quote,
        List<ClockSummary> clocks,
        @Nullable Long workMinutes,
        long version,
        List<Entry> conversation) {

    /** Somebody who sees everything public of the ticket and gets every public mail. */
    record Involved(String id, String name, String email, Part part) {}

    /** A duplicate that goes on as this ticket. */
    record Absorbed(String reference, String subject, PersonShown requester, Instant mergedAt) {}

    /** The day promised, and what was said about it. */
    record Estimate(LocalDate date, @Nullable String note) {}

    enum Part {
        REQUESTER,
        FOLLOWER
    }
}
