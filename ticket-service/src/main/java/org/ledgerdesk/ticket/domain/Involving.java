package org.ledgerdesk.ticket.domain;

import org.ledgerdesk.ticket.domain.TicketCommand.AdoptProspect;
import org.ledgerdesk.ticket.domain.TicketCommand.InvolvePerson;
import org.ledgerdesk.ticket.domain.TicketCommand.UninvolvePerson;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonInvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonUninvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.ProspectAdopted;

/** Whose ticket it is, and who else gets and sees everything public of it. */
final class Involving {

    private Involving() {}

    /** Told as often as it may be, a ticket is adopted once. */
    static void decide(AdoptProspect adopt, Decision decision) {
        var ticket = decision.standing();
        if (ticket.organisation() == null && ticket.requester().equals(adopt.requester())) {
            decision.then(new ProspectAdopted(adopt.reference(), adopt.at(), adopt.by(), adopt.organisation()));
        }
    }

    /** Whoever is there only through a duplicate stays from now on, also when that leaves. */
    static void decide(InvolvePerson involve, Merging merging, Decision decision) {
        if (!decision.standing().involves(involve.person()) || merging.guests().contains(involve.person())) {
            decision.then(new PersonInvolved(involve.reference(), involve.at(), involve.by(), involve.person()));
        }
    }

    static void decide(UninvolvePerson gone, Decision decision) {
        if (decision.standing().requester().equals(gone.person())) {
            throw Refusal.rule("requester-stays", "Whoever asked stays involved");
        }
        if (decision.standing().followers().contains(gone.person())) {
            decision.then(new PersonUninvolved(gone.reference(), gone.at(), gone.by(), gone.person()));
        }
    }
}
