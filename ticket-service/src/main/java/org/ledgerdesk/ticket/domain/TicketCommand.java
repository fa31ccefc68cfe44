package org.ledgerdesk.ticket.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What people ask of a ticket; time, ids and sealed words come with the request. {@code addressedTo} is the merged ticket it
 * was asked of, when this one is its original.
 */
public sealed interface TicketCommand {

    @TargetAggregateIdentifier
    String reference();

    Instant at();

    By by();

    /** {@code quoteId} is for the quote its category asks for, if it does; {@code origin} is there when it is split from another. */
    record OpenTicket(
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
            List<AttachedFile> files,
            @Nullable Origin origin,
            @Nullable String quoteId)
            implements TicketCommand {}

    record AssessPriority(
            String reference,
            Instant at,
            By by,
            Assessment assessment,
            @Nullable SealedText reason) implements TicketCommand {}

    record DisputePriority(String reference, Instant at, By by, SealedText reason) implements TicketCommand {}

    record AssignTicket(
            String reference, Instant at, By by, @Nullable String assignee) implements TicketCommand {}

    /** {@code keepsAssignee}: whoever works on it works in that department too. */
    record TransferTicket(
            String reference, Instant at, By by, String department, SealedText reason, boolean keepsAssignee)
            implements TicketCommand {}

    /** {@code siteDown} and {@code chargeable} are what the desk's preset says of the category; {@code quoteId} is there when it asks for a quote. */
    record RecategoriseTicket(
            String reference,
            Instant at,
            By by,
            String category,
            boolean siteDown,
            boolean chargeable,
            @Nullable String quoteId,
            SealedText reason)
            implements TicketCommand {}

    record EscalateTicket(String reference, Instant at, By by, SealedText reason) implements TicketCommand {}

    record DeescalateTicket(
            String reference, Instant at, By by, @Nullable SealedText reason) implements TicketCommand {}

    record EstimateCompletion(
            String reference,
            Instant at,
            By by,
            LocalDate date,
            @Nullable SealedText note) implements TicketCommand {}

    /** {@code responseId} is what the client says with it, which is a response like any other. */
    record ChaseTicket(
            String reference,
            Instant at,
            By by,
            @Nullable String responseId,
            @Nullable String addressedTo) implements TicketCommand {}

    /** {@code contestsPriority} and {@code onlyThanks} are what the judges heard in the words before they were sealed. */
    record Respond(
            String reference,
            Instant at,
            By by,
            String responseId,
            Visibility visibility,
            Channel channel,
            SealedText body,
            boolean asksClient,
            boolean resolves,
            boolean contestsPriority,
            boolean onlyThanks,
            Instant receivedAt,
            List<AttachedFile> files,
            @Nullable String addressedTo)
            implements TicketCommand {}

    record AttachFiles(
            String reference,
            Instant at,
            By by,
            List<AttachedFile> files,
            @Nullable String addressedTo) implements TicketCommand {}

    record ResolveTicket(String reference, Instant at, By by) implements TicketCommand {}

    record ReopenTicket(String reference, Instant at, By by) implements TicketCommand {}

    record CloseTicket(String reference, Instant at, By by) implements TicketCommand {}

    /** Closes what has been resolved for long; who asks may know less than the ticket, which looks again. */
    record CloseIfResolvedBy(String reference, Instant at, By by, Instant resolvedBy) implements TicketCommand {}

    record OverruleCourtesy(String reference, Instant at, By by, String responseId) implements TicketCommand {}

    /** All words of a ticket, once it has been closed for the time it must be kept; their keys go with the request. */
    record EraseTicket(String reference, Instant at, By by, Period retention, SealedText reason)
            implements TicketCommand {}

    /** All words of a ticket that is part of one whose words go. */
    record EraseDuplicate(String reference, Instant at, By by, SealedText reason) implements TicketCommand {}

    /** What one person wrote, whose keys are gone already. */
    record EraseWordsOf(String reference, Instant at, By by, String person) implements TicketCommand {}

    /** {@code requester} is who was registered as {@code organisation}'s; a ticket that has an organisation keeps it. */
    record AdoptProspect(String reference, Instant at, By by, String requester, String organisation)
            implements TicketCommand {}

    record SplitTicket(String reference, Instant at, By by, String into, List<String> responses)
            implements TicketCommand {}

    record RequestQuote(String reference, Instant at, By by, String quoteId) implements TicketCommand {}

    /** {@code quoteId} is used unless it answers an open request; {@code today} is the desk's. */
    record ProvideQuote(
            String reference,
            Instant at,
            By by,
            String quoteId,
            Offer offer,
            LocalDate today,
            @Nullable SealedText note)
            implements TicketCommand {}

    record ApproveQuote(String reference, Instant at, By by, String quoteId, LocalDate today)
            implements TicketCommand {}

    record DeclineQuote(
            String reference,
            Instant at,
            By by,
            String quoteId,
            LocalDate today,
            @Nullable SealedText reason) implements TicketCommand {}

    record WithdrawQuote(String reference, Instant at, By by, String quoteId) implements TicketCommand {}

    /** Ends a quote that is out of date by {@code today}, and no other. */
    record ExpireQuote(String reference, Instant at, By by, LocalDate today) implements TicketCommand {}

    record InvolvePerson(String reference, Instant at, By by, String person) implements TicketCommand {}

    record UninvolvePerson(String reference, Instant at, By by, String person) implements TicketCommand {}

    /** {@code other} is a ticket that was suggested as being about the same. */
    record JudgeSuggestion(String reference, Instant at, By by, String other, boolean accepted)
            implements TicketCommand {}

    /** Said to the duplicate. */
    record MergeTicket(String reference, Instant at, By by, String into) implements TicketCommand {}

    /** Said to the original. */
    record AbsorbDuplicate(String reference, Instant at, By by, Duplicate duplicate) implements TicketCommand {}

    /** Said to the duplicate; {@code responses} were addressed to it since and are the original's no longer. */
    record UndoMerge(String reference, Instant at, By by, String original, List<Said> responses)
            implements TicketCommand {}

    /** Said to the original. */
    record ReleaseDuplicate(String reference, Instant at, By by, String duplicate) implements TicketCommand {}
}
