package org.ledgerdesk.ticket.domain;

import static org.ledgerdesk.ticket.domain.Status.AWAITING_RESPONSE;
import static org.ledgerdesk.ticket.domain.Status.CLOSED;
import static org.ledgerdesk.ticket.domain.Status.NEW;
import static org.ledgerdesk.ticket.domain.Status.OPEN;
import static org.ledgerdesk.ticket.domain.Status.RESOLVED;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseEnded;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseStarted;
import org.ledgerdesk.ticket.domain.TicketEvent.CompletionEstimated;
import org.ledgerdesk.ticket.domain.TicketEvent.CourtesyOverruled;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonInvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonUninvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityDisputed;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteApproved;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteDeclined;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteExpired;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteProvided;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteRequested;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.SuggestionJudged;
import org.ledgerdesk.ticket.domain.TicketEvent.TextErased;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketAssigned;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketChased;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketClosed;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketDeescalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketEscalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketRecategorised;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketSplit;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketTransferred;

/**
 * Where a ticket stands after its facts: what the next decision needs, and no words. The decisions, the page and the lists all
 * fold with this one function, so they cannot disagree.
 *
 * @param priority null until assessed; a site-down ticket is P1 from its opening
 * @param toBeAssessed nobody has assessed it yet, or the client disputes the assessment
 */
public record Standing(
        String reference,
        @Nullable String organisation,
        String requester,
        String category,
        String department,
        Status status,
        @Nullable Priority priority,
        boolean siteDown,
        boolean toBeAssessed,
        @Nullable String assignee,
        List<String> followers) {

    public static Standing of(TicketOpened opened) {
        return new Standing(
                opened.reference(),
                opened.organisation(),
                opened.requester(),
                opened.category(),
                opened.department(),
                NEW,
                opened.siteDown() ? Priority.P1 : null,
                opened.siteDown(),
                true,
                null,
                opened.followers());
    }

    /** The fold from the first fact on; {@code before} is null only for {@code TicketOpened}. */
    public static Standing after(@Nullable Standing before, TicketEvent event) {
        return event instanceof TicketOpened opened
                ? of(opened)
                : Objects.requireNonNull(before, "A ticket's first fact is its opening")
                        .after(event);
    }

    private Standing after(TicketEvent event) {
        return switch (event) {
            case TicketOpened opened -> of(opened);
            case PriorityAssessed assessed -> touched().assessed(assessed.priority(), assessed.siteDown(), false);
            case PriorityDisputed disputed -> assessed(priority, siteDown, true);
            case ResponseAdded response -> response.answersClient() ? touched() : this;
            case FileAttached file -> this;
            case AwaitingResponseStarted started -> in(AWAITING_RESPONSE);
            case AwaitingResponseEnded ended -> in(OPEN);
            case TicketAssigned assigned -> touched().assignedTo(assigned.assignee());
            case TicketTransferred moved -> in(category, moved.department());
            case TicketRecategorised other -> recategorised(other);
            case TicketEscalated up -> up.by().isStaff() ? touched() : this;
            case TicketDeescalated down -> this;
            case CompletionEstimated promised -> touched();
            case TicketChased chased -> this;
            case TicketSplit split -> touched();
            case QuoteRequested asked -> asked.by().isStaff() ? touched() : this;
            case QuoteProvided quoted -> touched();
            case QuoteApproved approved -> this;
            case QuoteDeclined declined -> this;
            case QuoteExpired expired -> this;
            case PersonInvolved involved -> involving(people -> Stream.concat(people, Stream.of(involved.person())));
            case PersonUninvolved gone -> involving(people -> people.filter(person -> !person.equals(gone.person())));
            case TicketResolved resolved -> in(RESOLVED);
            case TicketReopened reopened -> in(OPEN);
            case CourtesyOverruled overruled -> this;
            case SuggestionJudged judged -> this;
            case TicketClosed closed -> in(CLOSED);
            case TextErased erased -> this;
        };
    }

    public boolean isDone() {
        return status.isDone();
    }

    /** Whether this person gets and sees everything public of the ticket, whatever their organisation. */
    public boolean involves(String person) {
        return requester.equals(person) || followers.contains(person);
    }

    /** New ends with the first thing staff do. */
    private Standing touched() {
        return status == NEW ? in(OPEN) : this;
    }

    private Standing in(Status next) {
        return new Standing(
                reference,
                organisation,
                requester,
                category,
                department,
                next,
                priority,
                siteDown,
                toBeAssessed,
                assignee,
                followers);
    }

    private Standing assessed(@Nullable Priority judged, boolean down, boolean again) {
        return new Standing(
                reference,
                organisation,
                requester,
                category,
                department,
                status,
                judged,
                down,
                again,
                assignee,
                followers);
    }

    private Standing in(String newCategory, String newDepartment) {
        return new Standing(
                reference,
                organisation,
                requester,
                newCategory,
                newDepartment,
                status,
                priority,
                siteDown,
                toBeAssessed,
                assignee,
                followers);
    }

    /** The P1 that only the old category gave goes with it; what a person assessed stays. */
    private Standing recategorised(TicketRecategorised other) {
        var judged = other.siteDown() ? Priority.P1 : siteDown ? null : priority;
        return in(other.category(), department).assessed(judged, other.siteDown(), toBeAssessed);
    }

    private Standing assignedTo(@Nullable String person) {
        return new Standing(
                reference,
                organisation,
                requester,
                category,
                department,
                status,
                priority,
                siteDown,
                toBeAssessed,
                person,
                followers);
    }

    private Standing involving(Function<Stream<String>, Stream<String>> change) {
        var people = new ArrayList<>(change.apply(followers.stream()).distinct().toList());
        return new Standing(
                reference,
                organisation,
                requester,
                category,
                department,
                status,
                priority,
                siteDown,
                toBeAssessed,
                assignee,
                people);
    }
}
