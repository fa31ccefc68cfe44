package org.ledgerdesk.sla.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far staff are with a ticket, where a promise depends on it.
 *
 * @param category null for a ticket opened before promises depended on it
 * @param explained a person of staff has answered with more than a question
 * @param updateOwedSince from when an escalated ticket's client waits to hear how it goes; no wait for the client lies after it
 */
record Progress(
        @Nullable String category,
        boolean explained,
        boolean quoteAwaited,
        boolean escalated,
        @Nullable Instant updateOwedSince) {

    static final Progress NONE = new Progress(null, false, false, false, null);

    Progress after(TicketFact fact) {
        return switch (fact) {
            case TicketFact.Opened f -> new Progress(f.category(), false, false, false, null);
            case TicketFact.Recategorised f ->
                new Progress(f.category(), explained, quoteAwaited, escalated, updateOwedSince);
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

    private Progress explained(boolean now) {
        return new Progress(category, explained || now, quoteAwaited, escalated, updateOwedSince);
    }

    private Progress awaitingQuote(boolean now) {
        return new Progress(category, explained, now, escalated, updateOwedSince);
    }

    private Progress escalated(boolean now, @Nullable Instant owedSince) {
        return new Progress(category, explained, quoteAwaited, now, owedSince);
    }

    private Progress updated(@Nullable Instant at) {
        return escalated ? escalated(true, at) : this;
    }

    /** Nobody waits for an update of what happened elsewhere, or is done. */
    Progress owingNothing() {
        return escalated(escalated, null);
    }
}
