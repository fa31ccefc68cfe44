package org.ledgerdesk.ticket.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.directory.PersonShown;
import org.ledgerdesk.ticket.domain.Quote;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteProvided;
import org.ledgerdesk.ticket.ledger.StoredFact;

/**
 * The ticket's latest quote as readers see it.
 *
 * @param amount a decimal with the digits of its currency; null, as all terms, until provided
 * @param decidedBy null until decided, and when it just expired
 */
record QuoteShown(
        String id,
        Quote.State state,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable Integer minutes,
        @Nullable Integer workingDays,
        @Nullable LocalDate validUntil,
        @Nullable String note,
        Instant requestedAt,
        @Nullable Instant providedAt,
        @Nullable Instant decidedAt,
        @Nullable PersonShown decidedBy,
        int version) {

    static @Nullable QuoteShown of(List<StoredFact> facts, Names names, Function<SealedText, String> open) {
        Quote quote = null;
        SealedText note = null;
        for (var fact : facts) {
            quote = Quote.after(quote, fact.event());
            if (fact.event() instanceof QuoteProvided provided) {
                note = provided.note();
            }
        }
        if (quote == null) {
            return null;
        }
        var offer = quote.offer();
        return new QuoteShown(
                quote.id(),
                quote.state(),
                offer == null ? null : offer.amount(),
                offer == null ? null : offer.currency(),
                offer == null ? null : offer.minutes(),
                offer == null ? null : offer.workingDays(),
                offer == null ? null : offer.validUntil(),
                offer == null || note == null ? null : open.apply(note),
                quote.requestedAt(),
                quote.providedAt(),
                quote.decidedAt(),
                quote.decidedBy() == null
                        ? null
                        : names.person(quote.decidedBy().id()),
                quote.version());
    }
}
