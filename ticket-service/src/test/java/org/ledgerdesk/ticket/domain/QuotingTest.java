package org.ledgerdesk.ticket.domain;

import static org.ledgerdesk.ticket.domain.Facts.AGENT;
import static org.ledgerdesk.ticket.domain.Facts.AT;
import static org.ledgerdesk.ticket.domain.Facts.CLIENT;
import static org.ledgerdesk.ticket.domain.Facts.HD;
import static org.ledgerdesk.ticket.domain.Facts.PROGRAM;
import static org.ledgerdesk.ticket.domain.Facts.WORDS;
import static org.ledgerdesk.ticket.domain.Facts.opened;
import static org.ledgerdesk.ticket.domain.Facts.recategorised;
import static org.ledgerdesk.ticket.domain.Facts.resolved;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.domain.TicketCommand.ApproveQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.DeclineQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.ExpireQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.MergeTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.OpenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ProvideQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.RecategoriseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.RequestQuote;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.WithdrawQuote;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteApproved;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteDeclined;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteExpired;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteProvided;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteRequested;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketEscalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketMerged;

class QuotingTest {

    private static final By SYSTEM = new By("system", AuthorKind.SYSTEM);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 30);

    @Test
    void aFeatureAsksForAQuoteAndDevelopmentAtItsOpening() {
        Given.nothing().when(wishFor("quote-1")).expectEvents(opened(), asked("quote-1", SYSTEM), escalatedByDesk());
    }

    @Test
    void whatBecomesAFeatureDoesTheSameAndWhatCeasesToBeOneNeedsNoQuoteAnyMore() {
        Given.facts(opened())
                .when(become("NEW_FEATURE", "quote-1"))
                .expectEvents(recategorised("NEW_FEATURE", false), asked("quote-1", SYSTEM), escalatedByDesk());
        Given.facts(opened(), asked("quote-1", SYSTEM), escalatedByDesk())
                .when(become("QUESTION", null))
                .expectEvents(recategorised("QUESTION", false), new QuoteExpired(HD, AT, AGENT, "quote-1"));
        Given.facts(opened(), asked("quote-1", AGENT))
                .when(become("QUESTION", null))
                .expectEvents(recategorised("QUESTION", false));
    }

    /** A request goes to rest with its ticket and is there again after an undoing; what the client has to decide cannot. */
    @Test
    void aTicketIsNoDuplicateWhileItsClientHasAQuoteToDecide() {
        var merge = new MergeTicket(HD, AT, AGENT, "HD-00041");
        Given.refused(Given.facts(opened(), asked("q", AGENT), provided("q")).when(merge), "duplicate-has-quote");
        Given.facts(opened(), asked("q", SYSTEM))
                .when(merge)
                .expectEvents(new TicketMerged(HD, AT, AGENT, "HD-00041", Status.NEW));
        Given.facts(opened(), asked("q", AGENT), provided("q"), declined("q"))
                .when(merge)
                .expectEvents(new TicketMerged(HD, AT, AGENT, "HD-00041", Status.OPEN));
    }

    @Test
    void staffAskForAQuoteUnlessOneIsOpenOrApproved() {
        Given.facts(opened()).when(new RequestQuote(HD, AT, AGENT, "quote-1")).expectEvents(asked("quote-1", AGENT));
        Given.facts(opened(), asked("quote-1", AGENT), provided("quote-1"), declined("quote-1"))
                .when(new RequestQuote(HD, AT, AGENT, "quote-2"))
                .expectEvents(asked("quote-2", AGENT));
        Given.refused(
                Given.facts(opened(), asked("q", AGENT)).when(new RequestQuote(HD, AT, AGENT, "r")), "quote-undecided");
        Given.refused(
                Given.facts(opened(), provided("q"), approved("q")).when(new RequestQuote(HD, AT, AGENT, "r")),
                "quote-approved");
        Given.refused(Given.facts(opened()).when(new RequestQuote(HD, AT, PROGRAM, "r")), "staff-only");
        Given.refused(
                Given.facts(opened(), resolved()).when(new RequestQuote(HD, AT, AGENT, "r")), "ticket-is-resolved");
    }

    @Test
    void aQuoteAnswersTheRequestOrTakesThePlaceOfTheOneBefore() {
        Given.facts(opened(), asked("quote-1", SYSTEM)).when(provide("unused")).expectEvents(provided("quote-1"));
        Given.facts(opened()).when(provide("quote-1")).expectEvents(provided("quote-1"));
        Given.facts(opened(), provided("quote-1")).when(provide("quote-2")).expectEvents(provided("quote-2"));
        Given.facts(opened(), provided("quote-1"), new QuoteExpired(HD, AT, SYSTEM, "quote-1"))
                .when(provide("quote-2"))
                .expectEvents(provided("quote-2"));
        Given.refused(Given.facts(opened(), provided("q"), approved("q")).when(provide("r")), "quote-approved");
    }

    @Test
    void aQuoteIsValidUntilADayToCome() {
        Given.refused(Given.facts(opened()).when(provide("q", TODAY)), "valid-until-is-past");
        Given.facts(opened()).when(provide("q", TODAY.plusDays(1))).expectSuccessfulHandlerExecution();
    }

    @Test
    void itIsDecidedOnceAndOnItsLastDayAtTheLatest() {
        Given.facts(opened(), provided("q"))
                .when(new ApproveQuote(HD, AT, CLIENT, "q", LAST_DAY))
                .expectEvents(approved("q"));
        Given.facts(opened(), provided("q"))
                .when(new DeclineQuote(HD, AT, CLIENT, "q", LAST_DAY, WORDS))
                .expectEvents(declined("q"));
        refusedApproval("quote-expired", LAST_DAY.plusDays(1), "q", provided("q"));
        refusedApproval("quote-not-provided", TODAY, "q", asked("q", SYSTEM));
        refusedApproval("quote-approved", TODAY, "q", provided("q"), approved("q"));
        refusedApproval("quote-declined", TODAY, "q", provided("q"), declined("q"));
        refusedApproval("quote-replaced", TODAY, "q", provided("q"), provided("r"));
        refusedApproval("not-found", TODAY, "other", provided("q"));
        refusedApproval("not-found", TODAY, "q");
    }

    @Test
    void nobodyDecidingInTimeEndsItAndNothingElseDoes() {
        Given.facts(opened(), provided("q"))
                .when(new ExpireQuote(HD, AT, SYSTEM, LAST_DAY.plusDays(1)))
                .expectEvents(new QuoteExpired(HD, AT, SYSTEM, "q"));
        Given.facts(opened(), provided("q"))
                .when(new ExpireQuote(HD, AT, SYSTEM, LAST_DAY))
                .expectNoEvents();
        Given.facts(opened(), provided("q"), approved("q"))
                .when(new ExpireQuote(HD, AT, SYSTEM, LAST_DAY.plusDays(1)))
                .expectNoEvents();
        Given.facts(opened(), asked("q", SYSTEM))
                .when(new ExpireQuote(HD, AT, SYSTEM, LAST_DAY.plusDays(1)))
                .expectNoEvents();
    }

    @Test
    void staffTakeBackWhatIsNotDecided() {
        Given.facts(opened(), asked("q", AGENT))
                .when(new WithdrawQuote(HD, AT, AGENT, "q"))
                .expectEvents(new QuoteExpired(HD, AT, AGENT, "q"));
        Given.refused(
                Given.facts(opened(), provided("q"), approved("q")).when(new WithdrawQuote(HD, AT, AGENT, "q")),
                "quote-approved");
    }

    @Test
    void aTicketIsNotResolvedBeforeItsQuoteIsDecided() {
        var resolve = new ResolveTicket(HD, AT, AGENT);
        var byTheWay = Facts.respond(AGENT, Visibility.PUBLIC, false, true);
        for (var wish : List.of(resolve, byTheWay)) {
            Given.refused(Given.facts(opened(), asked("q", SYSTEM)).when(wish), "quote-undecided");
            Given.refused(Given.facts(opened(), provided("q")).when(wish), "quote-undecided");
        }
        Given.facts(opened(), provided("q"), approved("q")).when(resolve).expectEvents(resolved());
        Given.facts(opened(), provided("q"), declined("q")).when(resolve).expectEvents(resolved());
    }

    private static void refusedApproval(String code, LocalDate today, String id, TicketEvent... since) {
        var facts = new java.util.ArrayList<Object>(List.of(opened()));
        facts.addAll(List.of(since));
        Given.refused(Given.facts(facts.toArray()).when(new ApproveQuote(HD, AT, CLIENT, id, today)), code);
    }

    private static OpenTicket wishFor(String quoteId) {
        return Facts.open(quoteId, List.of());
    }

    private static RecategoriseTicket become(String category, @Nullable String quoteId) {
        return new RecategoriseTicket(HD, AT, AGENT, category, false, true, quoteId, WORDS);
    }

    private static ProvideQuote provide(String id) {
        return provide(id, LAST_DAY);
    }

    private static ProvideQuote provide(String id, LocalDate validUntil) {
        return new ProvideQuote(HD, AT, AGENT, id, new Offer("1250.00", "EUR", 960, 5, validUntil), TODAY, WORDS);
    }

    private static QuoteRequested asked(String id, By by) {
        return new QuoteRequested(HD, AT, by, id);
    }

    private static QuoteProvided provided(String id) {
        return new QuoteProvided(HD, AT, AGENT, id, "1250.00", "EUR", 960, 5, LAST_DAY, WORDS);
    }

    private static QuoteApproved approved(String id) {
        return new QuoteApproved(HD, AT, CLIENT, id);
    }

    private static QuoteDeclined declined(String id) {
        return new QuoteDeclined(HD, AT, CLIENT, id, WORDS);
    }

    private static TicketEscalated escalatedByDesk() {
        return new TicketEscalated(HD, AT, SYSTEM, null);
    }
}
