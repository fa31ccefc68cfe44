package org.ledgerdesk.sla.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on a ticket is, as far as the promises about it depend on that.
 *
 * @param category null for a ticket opened before promises depended on it
 * @param explained a person of staff has answered with more than a question
 * @param updateOwedSince from when an escalated ticket's client waits to hear how it goes; no wait for the client lies after it
 */
record Work(
        @Nullable String category,
        boolean explained,
        boolean quoteAwaited,
        boolean escalated,
        @Nullable Instant updateOwedSince) {

    static final Work NONE = new Work(null, false, false, false, null);

    Work after(TicketFact fact) {
        return switch (fact) {
            case TicketFact.Opened f -> new Work(f.category(), false, false, false, null);
            case TicketFact.Recategorised f ->
                new Work(f.category(), explained, quoteAwaited, escalated, updateOwedSince);
            case TicketFact.StaffAnswered f -> explained(f.explains()).updated(f.at());
            case TicketFact.Unmerged f ->
                explained(f.explained() != null).updated(f.updated() == null ? updateOwedSince : f.updated());
            case TicketFact.QuoteRequested f -> awaitingQuote(true);
            case TicketFact.QuoteProvided f -> awaitingQuote(false);
            case TicketFact.QuoteExpired f -> awaitingQuote(false);
            case TicketFact.Escalated f -> escalated(true, updateOwedSince == null ? f.at() : updateOwedSince);
            case TicketFact.Deescalated f -> escalated(false, null);
            case TicketFact.WaitingEnded f -> updateOwedSince == null ? this : updated(f.at());
            case TicketFact.Resolved f -> awaitingQuote(false).owingNothing();
            case TicketFact.Reopened f -> updated(f.at());
            default -> this;
        };
    }

    private Work explained(boolean now) {
        return new Work(category, explained || now, quoteAwaited, escalated, updateOwedSince);
    }

    private Work awaitingQuote(boolean now) {
        return new Work(category, explained, now, escalated, updateOwedSince);
    }

    private Work escalated(boolean now, @Nullable Instant owedSince) {
        return new Work(category, explained, quoteAwaited, now, owedSince);
    }

    private Work updated(@Nullable Instant at) {
        return escalated ? escalated(true, at) : this;
    }

    /** Nobody waits for an update of what happened elsewhere, or is done. */
    Work owingNothing() {
        return escalated(escalated, null);
    }
}
