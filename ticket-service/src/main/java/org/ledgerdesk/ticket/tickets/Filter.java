package org.ledgerdesk.ticket.tickets;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
 * @param references only these, where the reader may see them; null for all
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
        @Nullable Instant openedTo,
        @Nullable Set<String> references) {

    /** A page of another list, whose rows know their tickets by reference only. */
    private static final int MOST_REFERENCES = 100;

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
        references = written(references);
    }

    /** As they are stored and in order, so that a cursor holds for however they were written. */
    private static @Nullable Set<String> written(@Nullable Set<String> references) {
        if (references == null) {
            return null;
        }
        if (references.size() > MOST_REFERENCES) {
            throw Problem.rule(
                    "references",
                    "too-many-references",
                    "At most %d references are asked for at once.".formatted(MOST_REFERENCES));
        }
        var written = new TreeSet<String>();
        for (var reference : references) {
            var text = PlainText.of("references", reference);
            if (text != null) {
                written.add(text.toUpperCase(Locale.ROOT));
            }
        }
        if (written.isEmpty()) {
            throw Problem.malformed("malformed-parameter", "'references' names no ticket.");
        }
        return written;
    }

    private static @Nullable Instant inTheCalendar(String parameter, @Nullable Instant instant) {
        if (instant != null && (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
            throw Problem.malformed(
                    "malformed-parameter", "'%s' is not a time a ticket can have.".formatted(parameter));
        }
        return instant;
    }
}
