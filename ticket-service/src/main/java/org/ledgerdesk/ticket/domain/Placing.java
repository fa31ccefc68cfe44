package org.ledgerdesk.ticket.domain;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketCommand.RecategoriseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.TransferTicket;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketAssigned;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketRecategorised;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketTransferred;

/** Where a ticket belongs: its department and its category. */
final class Placing {

    private Placing() {}

    static void decide(TransferTicket transfer, Decision decision) {
        var standing = decision.standing();
        standing.mustBeOpen("transferred");
        if (standing.department().equals(transfer.department())) {
            return;
        }
        decision.then(new TicketTransferred(
                transfer.reference(), transfer.at(), transfer.by(), transfer.department(), transfer.reason()));
        if (standing.assignee() != null && !transfer.keepsAssignee()) {
            decision.then(new TicketAssigned(transfer.reference(), transfer.at(), transfer.by(), null));
        }
    }

    /** A site that a person judged to be down stays down; one that staff now say is down is thereby assessed. */
    static void decide(RecategoriseTicket other, @Nullable Quote quote, Progress progress, Decision decision) {
        var standing = decision.standing();
        standing.mustBeOpen("recategorised");
        if (standing.category().equals(other.category())) {
            return;
        }
        decision.then(new TicketRecategorised(
                other.reference(),
                other.at(),
                other.by(),
                other.category(),
                other.siteDown() || standing.siteDown() && !standing.toBeAssessed(),
                other.chargeable(),
                other.reason()));
        if (other.siteDown() && !standing.siteDown()) {
            decision.then(new PriorityAssessed(
                    other.reference(), other.at(), other.by(), Priority.P1, true, null, null, null, null));
        }
        Quoting.inCategory(other, other.quoteId(), quote, progress.escalated()).forEach(decision::then);
    }
}
