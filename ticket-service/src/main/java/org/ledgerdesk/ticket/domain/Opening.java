package org.ledgerdesk.ticket.domain;

import java.util.ArrayList;
import java.util.List;
import org.ledgerdesk.ticket.domain.TicketCommand.OpenTicket;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;

/** How a ticket begins. */
final class Opening {

    private Opening() {}

    static List<TicketEvent> of(OpenTicket open) {
        var facts = new ArrayList<TicketEvent>();
        facts.add(new TicketOpened(
                open.reference(),
                open.at(),
                open.by(),
                open.organisation(),
                open.requester(),
                open.category(),
                open.department(),
                open.channel(),
                open.responseId(),
                open.subject(),
                open.description(),
                open.urls(),
                open.orderNumbers(),
                open.receivedAt(),
                open.siteDown(),
                open.chargeable(),
                open.proposedPriority(),
                open.impact(),
                open.followers().stream()
                        .filter(person -> !person.equals(open.requester()))
                        .distinct()
                        .toList(),
                open.files().stream().map(AttachedFile::id).toList(),
                open.origin() == null ? null : open.origin().from()));
        open.files()
                .forEach(file -> facts.add(
                        new FileAttached(open.reference(), open.at(), open.by(), open.responseId(), file, null)));
        if (open.origin() != null) {
            open.origin()
                    .files()
                    .forEach(carried -> facts.add(new FileAttached(
                            open.reference(), open.at(), open.by(), carried.responseId(), carried.file(), null)));
        }
        facts.addAll(Quoting.inCategory(open, open.quoteId(), null, false));
        return facts;
    }
}
