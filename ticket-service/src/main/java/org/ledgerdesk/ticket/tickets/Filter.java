package org.ledgerdesk.ticket.tickets;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Status;
import org.ledgerdesk.ticket.paging.PlainText;

/**
 * What a reader asked to see; each part narrows the list.
 *
 * @param assignee {@code me}, {@code none} or an address
 * @param words looked for in the subject, or a reference
 */
record Filter(
        Set<Status> statuses,
        @Nullable String category,
        @Nullable String department,
        @Nullable Priority priority,
        @Nullable String assignee,
        @Nullable String organisation,
        @Nullable String words,
        @Nullable Instant openedFrom,
        @Nullable Instant openedTo) {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    Filter {
        category = PlainText.of("category", category);
        department = PlainText.of("department", department);
        assignee = PlainText.of("assignee", assignee);
        organisation = PlainText.of("organisation", organisation);
        words = PlainText.of("q", words);
        openedFrom = inTheCalendar("openedFrom", openedFrom);
        openedTo = inTheCalendar("openedTo", openedTo);
    }

    private static @Nullable Instant inTheCalendar(String parameter, @Nullable Instant instant) {
        if (instant != null && (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
            throw Problem.malformed(
                    "malformed-parameter", "'%s' is not a time a ticket can have.".formatted(parameter));
        }
        return instant;
    }
}
