package org.ledgerdesk.ticket.domain;

import java.util.List;
import org.ledgerdesk.ticket.domain.TicketCommand.EraseDuplicate;
import org.ledgerdesk.ticket.domain.TicketCommand.EraseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.EraseWordsOf;
import org.ledgerdesk.ticket.domain.TicketEvent.TextErased;

/** Whose words may go, and when: a ticket's once it was kept for long enough, with all that is part of it; a person's at once. */
final class Erasing {

    private Erasing() {}

    static List<TicketEvent> facts(EraseTicket erase, Standing standing, Ending ending) {
        if (standing.mergedInto() != null) {
            throw Refusal.state(
                    "ticket-is-merged",
                    "The ticket goes on as " + standing.mergedInto() + ", and its words go when that one's do");
        }
        ending.refuseErasingBefore(erase.at(), erase.retention());
        return List.of(new TextErased(erase.reference(), erase.at(), erase.by(), null, erase.reason()));
    }

    static List<TicketEvent> facts(EraseDuplicate erase, Standing standing) {
        if (standing.mergedInto() == null) {
            throw Refusal.state("not-merged", "The ticket is not part of another one");
        }
        return List.of(new TextErased(erase.reference(), erase.at(), erase.by(), null, erase.reason()));
    }

    static List<TicketEvent> facts(EraseWordsOf gone) {
        return List.of(new TextErased(gone.reference(), gone.at(), gone.by(), gone.person(), null));
    }
}
