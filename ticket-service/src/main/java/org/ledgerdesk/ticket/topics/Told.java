package org.ledgerdesk.ticket.topics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.Impact;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.Said;
import org.ledgerdesk.ticket.domain.Visibility;

/**
 * A ticket's facts as strangers read them, version 1: docs/events/ticket.events. A record of its own for each, though most
 * look like the stored ones, so that a change of ours cannot change the contract unseen. No text can be in here.
 */
sealed interface Told {

    /** Who did it; the id is {@code system} when nobody did. */
    record By(String id, AuthorKind kind) {

        static By of(org.ledgerdesk.ticket.domain.By by) {
            return new By(by.id(), by.kind());
        }
    }

    /** Where text and names are read, under the reader's own rights. */
    record Links(String self) {

        static Links to(String reference) {
            return new Links("/api/v1/tickets/" + reference);
        }
    }

    record TicketOpened(
            String reference,
            Instant at,
            By by,
            @Nullable String organisation,
            String requester,
            String category,
            String department,
            Channel channel,
            String responseId,
            Instant receivedAt,
            boolean siteDown,
            boolean chargeable,
            @Nullable Priority proposedPriority,
            @Nullable Impact impact,
            List<String> followers,
            List<String> attachments,
            @Nullable SplitFrom splitFrom,
            Links links)
            implements Told {}

    /** The ticket it was split from, and what came along, by the ids it has there. */
    record SplitFrom(String reference, List<String> responses) {

        static @Nullable SplitFrom of(org.ledgerdesk.ticket.domain.@Nullable SplitFrom split) {
            return split == null ? null : new SplitFrom(split.reference(), split.responses());
        }
    }

    record PriorityAssessed(
            String reference,
            Instant at,
            By by,
            Priority priority,
            boolean siteDown,
            @Nullable Boolean businessCritical,
            @Nullable Boolean workaround,
            @Nullable Boolean minor,
            Links links)
            implements Told {}

    record ResponseAdded(
            String reference,
            Instant at,
            By by,
            String responseId,
            Visibility visibility,
            AuthorKind authorKind,
            Channel channel,
            boolean asksClient,
            boolean courtesy,
            boolean automatic,
            Instant receivedAt,
            List<String> attachments,
            @Nullable String addressedTo,
            Links links)
            implements Told {}

    record FileAttached(
            String reference,
            Instant at,
            By by,
            String attachmentId,
            @Nullable String responseId,
            String mediaType,
            long size,
            String sha256,
            @Nullable String addressedTo,
            Links links)
            implements Told {}

    record TicketAssigned(
            String reference, Instant at, By by, @Nullable String assignee, Links links) implements Told {}

    record TicketTransferred(String reference, Instant at, By by, String department, Links links) implements Told {}

    record TicketRecategorised(
            String reference, Instant at, By by, String category, boolean siteDown, boolean chargeable, Links links)
            implements Told {}

    record TextErased(
            String reference, Instant at, By by, @Nullable String person, Links links) implements Told {}

    record ProspectAdopted(String reference, Instant at, By by, String organisation, Links links) implements Told {}

    record CompletionEstimated(String reference, Instant at, By by, LocalDate date, Links links) implements Told {}

    record TicketSplit(String reference, Instant at, By by, String into, List<String> responses, Links links)
            implements Told {}

    record QuoteProvided(
            String reference,
            Instant at,
            By by,
            String quoteId,
            String amount,
            String currency,
            int minutes,
            int workingDays,
            LocalDate validUntil,
            Links links)
            implements Told {}

    record OfQuote(String reference, Instant at, By by, String quoteId, Links links) implements Told {}

    record TicketChased(
            String reference,
            Instant at,
            By by,
            @Nullable String responseId,
            @Nullable String addressedTo,
            Links links) implements Told {}

    record TicketMerged(String reference, Instant at, By by, String into, Links links) implements Told {}

    record DuplicateAbsorbed(
            String reference,
            Instant at,
            By by,
            String duplicate,
            List<String> people,
            @Nullable Instant oldestUnanswered,
            Links links)
            implements Told {}

    /** {@code MergeUndone} on the original. */
    record DuplicateReleased(
            String reference,
            Instant at,
            By by,
            String duplicate,
            List<String> people,
            List<String> responses,
            @Nullable Instant oldestUnanswered,
            Links links)
            implements Told {}

    /** {@code MergeUndone} on the duplicate. */
    record MergeUndone(
            String reference,
            Instant at,
            By by,
            String original,
            List<Response> responses,
            @Nullable Instant oldestUnanswered,
            Links links)
            implements Told {}

    /** What the duplicate's receivers have not heard as its own: they were told of it on the original. */
    record Response(
            String responseId,
            Instant at,
            Instant receivedAt,
            Visibility visibility,
            AuthorKind authorKind,
            boolean asksClient,
            boolean courtesy,
            boolean automatic) {

        static Response of(Said said) {
            return new Response(
                    said.responseId(),
                    said.at(),
                    said.receivedAt(),
                    said.visibility(),
                    said.by().kind(),
                    said.asksClient(),
                    said.courtesy(),
                    said.automatic());
        }
    }

    /** For the facts that say no more than which response they follow from, if any. */
    record OfResponse(
            String reference, Instant at, By by, @Nullable String responseId, Links links) implements Told {}

    record SuggestionJudged(String reference, Instant at, By by, String other, boolean accepted, Links links)
            implements Told {}

    record OfPerson(String reference, Instant at, By by, String person, Links links) implements Told {}

    /** For the facts that say no more than that they happened. */
    record Happened(String reference, Instant at, By by, Links links) implements Told {}

    /** For a fact of another desk: it mails nobody, and no promise of ours begins with it. */
    record Imported(@JsonUnwrapped Told fact, boolean imported) {}
}
