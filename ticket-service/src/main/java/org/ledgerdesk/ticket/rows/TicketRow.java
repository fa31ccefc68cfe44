package org.ledgerdesk.ticket.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.Saying;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.Standing;
import org.ledgerdesk.ticket.domain.Status;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteApproved;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteDeclined;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteExpired;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteProvided;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteRequested;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.SuggestionJudged;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketClosed;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketMerged;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;
import org.ledgerdesk.ticket.domain.Visibility;
import org.ledgerdesk.ticket.ledger.StoredFact;

/**
 * A ticket as lists show it, folded from its facts.
 *
 * @param arrivedAt when the client's message reached us, which is what the queue's order goes by
 * @param publicAt the last change a client can see
 * @param updatedAt the last change of any sort
 * @param resolvedAt since when it is resolved, and not closed or reopened; it closes by itself some time after
 * @param quoteValidUntil the last day on which its quote can be decided; null when none waits for that
 * @param latest the latest thing said to everybody
 * @param note a note of staff's that is later than {@code latest}
 */
record TicketRow(
        Standing standing,
        String subject,
        Instant openedAt,
        Instant arrivedAt,
        Instant publicAt,
        Instant updatedAt,
        @Nullable Instant resolvedAt,
        @Nullable LocalDate quoteValidUntil,
        Words latest,
        @Nullable Words note) {

    static TicketRow after(@Nullable TicketRow before, TicketEvent event, Function<SealedText, String> open) {
        if (event instanceof TicketOpened opened) {
            return of(opened, open);
        }
        return Objects.requireNonNull(before, () -> event.reference() + " has no row: its opening was not projected")
                .after(event, open);
    }

    private static TicketRow of(TicketOpened opened, Function<SealedText, String> open) {
        var at = opened.at();
        return new TicketRow(
                Standing.of(opened),
                open.apply(opened.subject()),
                at,
                opened.receivedAt(),
                at,
                at,
                null,
                null,
                first(opened, open),
                null);
    }

    /** The latest of what it begins with; more than its opening text only when it was split from another. */
    private static Words first(TicketOpened opened, Function<SealedText, String> open) {
        return Saying.of(List.of(opened)).stream()
                .filter(Saying::isPublic)
                .max(Comparator.comparing(Saying::at))
                .map(said -> Words.of(said.author().id(), said.author().kind(), said.at(), open.apply(said.body())))
                .orElseThrow();
    }

    private TicketRow after(TicketEvent event, Function<SealedText, String> open) {
        var now = Standing.after(standing, event);
        return switch (event) {
            case ResponseAdded response -> said(response, now, open.apply(response.body()));
            // It came with words that have changed the row already, and may have been a note.
            case FileAttached file when file.responseId() != null -> this;
            // Tells the ranking something and changes nothing about the ticket.
            case SuggestionJudged judged -> this;
            default ->
                new TicketRow(
                        now,
                        subject,
                        openedAt,
                        arrivedAt,
                        later(publicAt, event),
                        later(updatedAt, event),
                        resolvedAt(event),
                        quoteValidUntil(event),
                        latest,
                        note);
        };
    }

    private TicketRow said(ResponseAdded response, Standing now, String body) {
        var words = Words.of(response.by().id(), response.by().kind(), response.at(), body);
        return response.visibility() == Visibility.INTERNAL
                ? new TicketRow(
                        now,
                        subject,
                        openedAt,
                        arrivedAt,
                        publicAt,
                        later(updatedAt, response),
                        resolvedAt,
                        quoteValidUntil,
                        latest,
                        words)
                : new TicketRow(
                        now,
                        subject,
                        openedAt,
                        arrivedAt,
                        later(publicAt, response),
                        later(updatedAt, response),
                        resolvedAt,
                        quoteValidUntil,
                        words,
                        null);
    }

    /** The same with the latest of these words, some of which came from another ticket or went there. */
    TicketRow saying(List<StoredFact> facts, Function<SealedText, String> open) {
        Words words = latest;
        Words among = null;
        for (var fact : facts) {
            if (fact.event() instanceof TicketOpened opened) {
                words = of(opened, open).latest;
            } else if (fact.event() instanceof ResponseAdded said) {
                var these = words(said, open);
                words = said.visibility() == Visibility.PUBLIC ? these : words;
                among = said.visibility() == Visibility.PUBLIC ? null : these;
            }
        }
        return new TicketRow(
                standing, subject, openedAt, arrivedAt, publicAt, updatedAt, resolvedAt, quoteValidUntil, words, among);
    }

    private static Words words(ResponseAdded said, Function<SealedText, String> open) {
        return Words.of(said.by().id(), said.by().kind(), said.at(), open.apply(said.body()));
    }

    private @Nullable Instant resolvedAt(TicketEvent event) {
        return switch (event) {
            case TicketResolved resolved -> resolved.at();
            case TicketReopened reopened -> null;
            case TicketClosed closed -> null;
            case TicketMerged merged -> null;
            case MergeUndone undone when undone.status() == Status.RESOLVED -> undone.at();
            default -> resolvedAt;
        };
    }

    private @Nullable LocalDate quoteValidUntil(TicketEvent event) {
        return switch (event) {
            case QuoteProvided quoted -> quoted.validUntil();
            case QuoteRequested asked -> null;
            case QuoteApproved approved -> null;
            case QuoteDeclined declined -> null;
            case QuoteExpired expired -> null;
            default -> quoteValidUntil;
        };
    }

    private static Instant later(Instant before, TicketEvent event) {
        return event.at().isAfter(before) ? event.at() : before;
    }

    long number() {
        return Long.parseLong(
                standing.reference().substring(standing.reference().indexOf('-') + 1));
    }
}
