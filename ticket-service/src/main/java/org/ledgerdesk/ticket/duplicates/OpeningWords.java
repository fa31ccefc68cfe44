package org.ledgerdesk.ticket.duplicates;

import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Reads what a ticket was opened with, as far as its words are not erased. */
@Component
class OpeningWords {

    private final Sealer sealer;
    private final Ledger ledger;

    OpeningWords(Sealer sealer, Ledger ledger) {
        this.sealer = sealer;
        this.ledger = ledger;
    }

    Indexed of(String reference) {
        return of((TicketOpened) ledger.facts(reference).getFirst().event());
    }

    Indexed of(TicketOpened opened) {
        var issue = Described.of(
                words(opened.subject()),
                words(opened.description()),
                opened.urls().stream().map(this::words).toList(),
                opened.orderNumbers().stream().map(this::words).toList());
        return new Indexed(
                opened.reference(),
                Scope.of(opened.organisation(), opened.requester()),
                opened.reference(),
                opened.requester(),
                issue,
                null);
    }

    /** Erased words are none. */
    private String words(SealedText text) {
        var words = sealer.open(text.value());
        return words.equals(Sealer.ERASED) ? "" : words;
    }
}
