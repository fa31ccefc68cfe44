package org.ledgerdesk.ticket.domain;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketClosed;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;

/**
 * How a ticket came to its end and what was said since: of use only to decisions, hence not part of where it stands.
 *
 * @param resolvedAt null while there is work to do
 * @param closedAt null while it is not closed
 * @param courtesies responses since then that were taken for mere thanks
 */
record Ending(@Nullable Instant resolvedAt, @Nullable Instant closedAt, List<String> courtesies) {

    static final Ending NONE = new Ending(null, null, List.of());

    Ending after(TicketEvent event) {
        return switch (event) {
            case TicketResolved resolved -> new Ending(resolved.at(), null, List.of());
            case TicketClosed closed -> new Ending(resolvedAt, closed.at(), courtesies);
            case TicketReopened reopened -> NONE;
            case ResponseAdded said
            when said.courtesy() ->
                new Ending(
                        resolvedAt,
                        closedAt,
                        Stream.concat(courtesies.stream(), Stream.of(said.responseId()))
                                .toList());
            default -> this;
        };
    }

    /** Whole days, in UTC: the day it was closed on counts as kept. */
    void refuseErasingBefore(Instant now, Period retention) {
        if (closedAt == null) {
            throw Refusal.state("ticket-is-not-closed", "Only a ticket that has been closed for long may be erased");
        }
        var from = LocalDate.ofInstant(closedAt, UTC).plus(retention).plusDays(1);
        if (LocalDate.ofInstant(now, UTC).isBefore(from)) {
            throw Refusal.state("kept-until", "This ticket must be kept; it may be erased from " + from + " on");
        }
    }
}
