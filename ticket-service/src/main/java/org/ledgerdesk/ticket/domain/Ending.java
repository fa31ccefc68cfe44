package org.ledgerdesk.ticket.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;

/**
 * How a ticket came to its end and what was said since: of use only to decisions, hence not part of where it stands.
 *
 * @param resolvedAt null while there is work to do
 * @param courtesies responses since then that were taken for mere thanks
 */
record Ending(@Nullable Instant resolvedAt, List<String> courtesies) {

    static final Ending NONE = new Ending(null, List.of());

    Ending after(TicketEvent event) {
        return switch (event) {
            case TicketResolved resolved -> new Ending(resolved.at(), List.of());
            case TicketReopened reopened -> NONE;
            case ResponseAdded said
            when said.courtesy() ->
                new Ending(
                        resolvedAt,
                        Stream.concat(courtesies.stream(), Stream.of(said.responseId()))
                                .toList());
            default -> this;
        };
    }
}
