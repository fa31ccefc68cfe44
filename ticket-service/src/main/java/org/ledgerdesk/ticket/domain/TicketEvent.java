package org.ledgerdesk.ticket.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a ticket, in the words of the desk. {@code at} is business time: when it was decided, which {@code asOf}
 * and the clocks use. {@code addressedTo} is the merged ticket somebody wrote to, where the fact landed on its original.
 */
public sealed interface TicketEvent {

    String reference();

    Instant at();

    By by();

    /**
     * The opening text is the first response of the conversation, hence {@code responseId}; it is the requester's, also when staff
     * wrote it down for them. A site-down ticket counts as P1 from here on, though nobody has assessed it yet.
     */
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
            SealedText subject,
            SealedText description,
            List<SealedText> urls,
            List<SealedText> orderNumbers,
            Instant receivedAt,
            boolean siteDown,
            boolean chargeable,
            @Nullable Priority proposedPriority,
            @Nullable Impact impact,
            List<String> followers,
            List<String> attachments,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SplitFrom splitFrom)
            implements TicketEvent {

        /** The same opening with another account of where it comes from. */
        public TicketOpened from(@Nullable SplitFrom other) {
            return new TicketOpened(
                    reference,
                    at,
                    by,
                    organisation,
                    requester,
                    category,
                    department,
                    channel,
                    responseId,
                    subject,
                    description,
                    urls,
                    orderNumbers,
                    receivedAt,
                    siteDown,
                    chargeable,
                    proposedPriority,
                    impact,
                    followers,
                    attachments,
                    other);
        }
    }

    /** Ends "to be assessed"; the answers are absent when staff named a priority outright. */
    record PriorityAssessed(
            String reference,
            Instant at,
            By by,
            Priority priority,
            boolean siteDown,
            @Nullable Boolean businessCritical,
            @Nullable Boolean workaround,
            @Nullable Boolean minor,
            @Nullable SealedText reason)
            implements TicketEvent {}

    /** Puts the ticket back to "to be assessed"; the old priority stays until then. Either a reason or the response that says it. */
    record PriorityDisputed(
            String reference,
            Instant at,
            By by,
            @Nullable String responseId,
            @Nullable SealedText reason) implements TicketEvent {}

    /** {@code by} is its author. {@code automatic} is false for whatever a person wrote. */
    record ResponseAdded(
            String reference,
            Instant at,
            By by,
            String responseId,
            Visibility visibility,
            Channel channel,
            SealedText body,
            boolean asksClient,
            boolean courtesy,
            boolean automatic,
            Instant receivedAt,
            List<String> attachments,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String addressedTo)
            implements TicketEvent {

        /** Whether this is what a waiting client waits for: written by staff, visible to the client. */
        public boolean answersClient() {
            return by.isStaff() && visibility == Visibility.PUBLIC && !automatic;
        }
    }

    /** One per file, after the opening or response that brought it; without {@code responseId} it was added to the ticket by itself. */
    record FileAttached(
            String reference,
            Instant at,
            By by,
            @Nullable String responseId,
            AttachedFile file,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String addressedTo)
            implements TicketEvent {}

    record AwaitingResponseStarted(String reference, Instant at, By by, String responseId) implements TicketEvent {}

    record AwaitingResponseEnded(
            String reference, Instant at, By by, @Nullable String responseId) implements TicketEvent {}

    /** A null assignee gives the ticket back to its department. */
    record TicketAssigned(
            String reference, Instant at, By by, @Nullable String assignee) implements TicketEvent {}

    /** Another department's matter; an assignee who does not work there is unassigned by a fact of its own. */
    record TicketTransferred(String reference, Instant at, By by, String department, SealedText reason)
            implements TicketEvent {}

    /** What follows from the new category is said with it, for a category's meaning may change later. */
    record TicketRecategorised(
            String reference,
            Instant at,
            By by,
            String category,
            boolean siteDown,
            boolean chargeable,
            SealedText reason)
            implements TicketEvent {}

    /** Support cannot do it alone: development works on it, and the client hears how it goes. The desk itself gives no reason. */
    record TicketEscalated(
            String reference, Instant at, By by, @Nullable SealedText reason) implements TicketEvent {}

    record TicketDeescalated(
            String reference, Instant at, By by, @Nullable SealedText reason) implements TicketEvent {}

    /** A day promised to the client; it replaces an earlier one. */
    record CompletionEstimated(
            String reference,
            Instant at,
            By by,
            LocalDate date,
            @Nullable SealedText note) implements TicketEvent {}

    /** The client asks where it stands; {@code responseId} is what they said with it, if anything. */
    record TicketChased(
            String reference,
            Instant at,
            By by,
            @Nullable String responseId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String addressedTo)
            implements TicketEvent {}

    /** Some of what was said here is a matter of its own; it stays readable here. */
    record TicketSplit(String reference, Instant at, By by, String into, List<String> responses)
            implements TicketEvent {

        /** The same split, saying less of what was taken out. */
        public TicketSplit with(List<String> other) {
            return new TicketSplit(reference, at, by, into, other);
        }
    }

    /** Somebody is to say what it costs; by the desk itself when the category asks for it. */
    record QuoteRequested(String reference, Instant at, By by, String quoteId) implements TicketEvent {}

    /** {@code amount} is a decimal with the digits of its currency; {@code validUntil} the last day on which it can be approved. */
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
            @Nullable SealedText note)
            implements TicketEvent {}

    record QuoteApproved(String reference, Instant at, By by, String quoteId) implements TicketEvent {}

    record QuoteDeclined(
            String reference,
            Instant at,
            By by,
            String quoteId,
            @Nullable SealedText reason) implements TicketEvent {}

    /** Nobody decided in time, or nobody needs to any more: then it is by whoever said so. */
    record QuoteExpired(String reference, Instant at, By by, String quoteId) implements TicketEvent {}

    record PersonInvolved(String reference, Instant at, By by, String person) implements TicketEvent {}

    record PersonUninvolved(String reference, Instant at, By by, String person) implements TicketEvent {}

    /** Whoever wrote as nobody's client belongs to an organisation now, and with them what they wrote. */
    record ProspectAdopted(String reference, Instant at, By by, String organisation) implements TicketEvent {}

    record TicketResolved(String reference, Instant at, By by) implements TicketEvent {}

    /** {@code responseId} is the client's response that reopened it, absent when somebody just reopened it. */
    record TicketReopened(
            String reference, Instant at, By by, @Nullable String responseId) implements TicketEvent {}

    record TicketClosed(String reference, Instant at, By by) implements TicketEvent {}

    /** Words that can be read no more: a person's on this ticket, or, without a person, all that was written so far. */
    record TextErased(
            String reference,
            Instant at,
            By by,
            @Nullable String person,
            @Nullable SealedText reason) implements TicketEvent {}

    /** A response taken for a courtesy was more than that; a reopening follows. */
    record CourtesyOverruled(String reference, Instant at, By by, String responseId) implements TicketEvent {}

    /** Staff looked at both: {@code other} is the same issue, or it is not and is not suggested for this one again. */
    record SuggestionJudged(String reference, Instant at, By by, String other, boolean accepted)
            implements TicketEvent {}

    /** On the duplicate: it is the same issue as another ticket, where it goes on. */
    record TicketMerged(String reference, Instant at, By by, String into, Status before) implements TicketEvent {}

    /**
     * On the original, for each duplicate.
     *
     * @param brings what the duplicate had absorbed itself
     * @param involved everybody the duplicate involves
     * @param people those of them who were not involved here
     * @param oldestUnanswered since when the duplicate's client waits for an answer
     */
    record DuplicateAbsorbed(
            String reference,
            Instant at,
            By by,
            String duplicate,
            List<String> brings,
            List<String> involved,
            List<String> people,
            @Nullable Instant oldestUnanswered)
            implements TicketEvent {}

    /**
     * On both sides, which are told apart by the other one's name: the original names its {@code duplicate} and what goes with it,
     * the duplicate names the {@code original} and the {@code status} it returns to. What was addressed to the duplicate
     * since is the duplicate's from here on; its words stay where they are stored.
     */
    record MergeUndone(
            String reference,
            Instant at,
            By by,
            @Nullable String original,
            @Nullable String duplicate,
            List<String> brings,
            List<String> people,
            List<Said> responses,
            @Nullable Instant oldestUnanswered,
            @Nullable Status status)
            implements TicketEvent {}
}
