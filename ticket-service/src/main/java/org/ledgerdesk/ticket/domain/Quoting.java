package org.ledgerdesk.ticket.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.Quote.State;
import org.ledgerdesk.ticket.domain.TicketCommand.ApproveQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.DeclineQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.ExpireQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.ProvideQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.RequestQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.WithdrawQuote;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteApproved;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteDeclined;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteExpired;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteProvided;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteRequested;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketEscalated;

/** What may happen to the quote of a ticket; who may decide on it is known where the request comes in. */
final class Quoting {

    private static final By DESK = new By("system", AuthorKind.SYSTEM);

    private Quoting() {}

    static void decide(RequestQuote ask, @Nullable Quote quote, Decision decision) {
        Refusal.unless(ask.by().isDesk(), "Only staff ask for a quote");
        decision.standing().mustBeOpen("quoted");
        if (quote != null && quote.isUndecided()) {
            throw Refusal.state("quote-undecided", "There is a quote already, and it is not decided yet");
        }
        refuseWhenApproved(quote);
        decision.then(new QuoteRequested(ask.reference(), ask.at(), ask.by(), ask.quoteId()));
    }

    /** Answers the open request, or takes the place of an earlier quote. */
    static void decide(ProvideQuote provide, @Nullable Quote quote, Decision decision) {
        Refusal.unless(provide.by().isStaff(), "Only staff quote");
        decision.standing().mustBeOpen("quoted");
        refuseWhenApproved(quote);
        var offer = provide.offer();
        if (!offer.validUntil().isAfter(provide.today())) {
            throw Refusal.rule("valid-until-is-past", "A quote is valid until a day that is still to come");
        }
        var id = quote != null && quote.state() == State.REQUESTED ? quote.id() : provide.quoteId();
        decision.then(new QuoteProvided(
                provide.reference(),
                provide.at(),
                provide.by(),
                id,
                offer.amount(),
                offer.currency(),
                offer.minutes(),
                offer.workingDays(),
                offer.validUntil(),
                provide.note()));
    }

    static void decide(ApproveQuote yes, @Nullable Quote quote, Decision decision) {
        mustBeDecidable(yes.quoteId(), yes.today(), quote);
        decision.then(new QuoteApproved(yes.reference(), yes.at(), yes.by(), yes.quoteId()));
    }

    static void decide(DeclineQuote no, @Nullable Quote quote, Decision decision) {
        mustBeDecidable(no.quoteId(), no.today(), quote);
        decision.then(new QuoteDeclined(no.reference(), no.at(), no.by(), no.quoteId(), no.reason()));
    }

    /** Nobody needs it any more; without this a ticket could wait for ever for a quote that was asked for by mistake. */
    static void decide(WithdrawQuote withdraw, @Nullable Quote quote, Decision decision) {
        Refusal.unless(withdraw.by().isStaff(), "Only staff withdraw a quote");
        var current = current(withdraw.quoteId(), quote);
        if (!current.isUndecided()) {
            throw decidedAlready(current.state());
        }
        decision.then(new QuoteExpired(withdraw.reference(), withdraw.at(), withdraw.by(), current.id()));
    }

    /** Who asks may know less than the ticket, which looks again. */
    static void decide(ExpireQuote expire, @Nullable Quote quote, Decision decision) {
        if (quote != null && quote.isOutOfDate(expire.today())) {
            decision.then(new QuoteExpired(expire.reference(), expire.at(), expire.by(), quote.id()));
        }
    }

    /**
     * What follows for the quote when a ticket begins in or comes to a category.
     *
     * @param newId for the quote the category asks for; null where it asks for none
     */
    static List<TicketEvent> inCategory(
            TicketCommand because, @Nullable String newId, @Nullable Quote quote, boolean escalated) {
        var facts = new ArrayList<TicketEvent>();
        if (newId == null) {
            if (quote != null && quote.isUndecided() && quote.askedByDesk()) {
                facts.add(new QuoteExpired(because.reference(), because.at(), because.by(), quote.id()));
            }
            return facts;
        }
        if (quote == null || quote.state() == State.DECLINED || quote.state() == State.EXPIRED) {
            facts.add(new QuoteRequested(because.reference(), because.at(), DESK, newId));
        }
        if (!escalated) {
            facts.add(new TicketEscalated(because.reference(), because.at(), DESK, null));
        }
        return facts;
    }

    static void mustNotWait(@Nullable Quote quote) {
        if (quote != null && quote.isUndecided()) {
            throw Refusal.state("quote-undecided", "The ticket waits for its quote to be decided");
        }
    }

    /** Nobody could decide on it any more, and its ticket could be resolved as done without that. */
    static void mustNotBeOffered(@Nullable Quote quote, String ticket) {
        if (quote != null && quote.state() == State.PROVIDED) {
            throw Refusal.state(
                    "duplicate-has-quote",
                    "The client has a quote for " + ticket + " to decide on; that comes first, or it is taken back");
        }
    }

    private static void mustBeDecidable(String id, LocalDate today, @Nullable Quote quote) {
        var current = current(id, quote);
        if (current.isOutOfDate(today)) {
            throw decidedAlready(State.EXPIRED);
        }
        if (current.state() != State.PROVIDED) {
            throw decidedAlready(current.state());
        }
    }

    private static Quote current(String id, @Nullable Quote quote) {
        if (quote == null || !quote.id().equals(id) && !quote.replaced().contains(id)) {
            throw Refusal.unknown("There is no such quote");
        }
        if (!quote.id().equals(id)) {
            throw Refusal.state("quote-replaced", "There is a newer quote");
        }
        return quote;
    }

    private static void refuseWhenApproved(@Nullable Quote quote) {
        if (quote != null && quote.state() == State.APPROVED) {
            throw decidedAlready(State.APPROVED);
        }
    }

    private static Refusal decidedAlready(State state) {
        return switch (state) {
            case REQUESTED -> Refusal.state("quote-not-provided", "Nothing has been quoted yet");
            case PROVIDED -> Refusal.state("quote-undecided", "The quote is not decided yet");
            case APPROVED -> Refusal.state("quote-approved", "The quote has been approved");
            case DECLINED -> Refusal.state("quote-declined", "The quote has been declined");
            case EXPIRED -> Refusal.state("quote-expired", "The quote is not valid any more; a new one is needed");
        };
    }
}
