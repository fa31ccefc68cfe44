package org.ledgerdesk.ticket.domain;

import java.util.ArrayList;
import java.util.List;

/** The facts of one decision, each decided on where the ticket stands after those before it. */
final class Decision {

    private final List<TicketEvent> facts = new ArrayList<>();
    private Standing standing;

    Decision(Standing standing) {
        this.standing = standing;
    }

    Standing standing() {
        return standing;
    }

    void then(TicketEvent fact) {
        facts.add(fact);
        standing = Standing.after(standing, fact);
    }

    List<TicketEvent> facts() {
        return facts;
    }
}
