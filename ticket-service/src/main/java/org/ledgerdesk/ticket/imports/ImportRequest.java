package org.ledgerdesk.ticket.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.Impact;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Visibility;

/**
 * Tickets of another desk, each with all that happened to it there.
 *
 * @param source names that desk; with a ticket's id there it is what makes an import happen once
 */
record ImportRequest(@Nullable String source, @Nullable List<Past> tickets) {

    /**
     * One ticket as the other desk knew it.
     *
     * @param id its name there
     * @param acts what happened to it, in order
     */
    record Past(
            @Nullable String id,
            @Nullable String requester,
            @Nullable Instant openedAt,
            @Nullable String category,
            @Nullable String department,
            @Nullable String subject,
            @Nullable String description,
            @Nullable Channel channel,
            @Nullable List<String> urls,
            @Nullable List<String> orderNumbers,
            @Nullable List<String> followers,
            @Nullable Impact impact,
            @Nullable List<Act> acts) {}

    /**
     * One thing that happened; which of the fields are read depends on what it was.
     *
     * @param by the address of whoever did it; the desk itself when absent, where a desk can
     * @param assignee an address, or null for nobody
     */
    record Act(
            @Nullable Kind kind,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String text,
            @Nullable Visibility visibility,
            @Nullable Channel channel,
            @Nullable Boolean asksClient,
            @Nullable Boolean resolve,
            @Nullable Priority priority,
            @Nullable Boolean siteDown,
            @Nullable String assignee,
            @Nullable String department,
            @Nullable String category) {

        boolean asks() {
            return Boolean.TRUE.equals(asksClient);
        }

        boolean resolves() {
            return Boolean.TRUE.equals(resolve);
        }
    }

    enum Kind {
        RESPONDED,
        ASSESSED,
        DISPUTED,
        ASSIGNED,
        TRANSFERRED,
        RECATEGORISED,
        ESCALATED,
        DEESCALATED,
        CHASED,
        RESOLVED,
        REOPENED,
        CLOSED
    }
}
