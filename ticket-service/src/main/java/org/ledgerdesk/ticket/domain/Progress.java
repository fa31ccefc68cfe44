package org.ledgerdesk.ticket.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent.CompletionEstimated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketChased;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketDeescalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketEscalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;

/**
 * How work on a ticket goes on: whether it is with development, the day promised, and when the client last asked. Lists do not
 * show it, hence it is not part of where a ticket stands.
 */
public record Progress(
        boolean escalated,
        @Nullable LocalDate estimate,
        @Nullable Instant chasedAt) {

    public static final Progress NONE = new Progress(false, null, null);

    static final Duration BETWEEN_CHASES = Duration.ofHours(1);

    /** Where the day begins last: what is past there is past everywhere. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    public Progress after(TicketEvent event) {
        return switch (event) {
            case TicketEscalated up -> new Progress(true, estimate, chasedAt);
            case TicketDeescalated down -> new Progress(false, estimate, chasedAt);
            case TicketResolved resolved -> new Progress(false, estimate, chasedAt);
            case CompletionEstimated promised -> new Progress(escalated, promised.date(), chasedAt);
            case TicketReopened reopened -> new Progress(escalated, null, chasedAt);
            case TicketChased chased -> new Progress(escalated, estimate, chased.at());
            default -> this;
        };
    }

    boolean wasChasedLately(Instant now) {
        return chasedAt != null && now.isBefore(chasedAt.plus(BETWEEN_CHASES));
    }

    static boolean isPast(LocalDate date, Instant now) {
        return date.isBefore(now.atOffset(LAST).toLocalDate());
    }
}
