package org.ledgerdesk.ticket.domain;

import static org.ledgerdesk.ticket.domain.Status.AWAITING_RESPONSE;
import static org.ledgerdesk.ticket.domain.Status.CLOSED;
import static org.ledgerdesk.ticket.domain.Status.MERGED;
import static org.ledgerdesk.ticket.domain.Status.NEW;
import static org.ledgerdesk.ticket.domain.Status.OPEN;
import static org.ledgerdesk.ticket.domain.Status.RESOLVED;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseEnded;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseStarted;
import org.ledgerdesk.ticket.domain.TicketEvent.CompletionEstimated;
import org.ledgerdesk.ticket.domain.TicketEvent.CourtesyOverruled;
import org.ledgerdesk.ticket.domain.TicketEvent.DuplicateAbsorbed;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonInvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonUninvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityDisputed;
import org.ledgerdesk.ticket.domain.TicketEvent.ProspectAdopted;
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
import org.ledgerdesk.ticket.domain.TicketEvent.TicketMerged;
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
 * @param mergedInto its original, while it is merged
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
        List<String> followers,
        @Nullable String mergedInto) {

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
                opened.followers(),
                null);
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
            case TicketAssigned assigned -> touched().with(to -> to.assignee = assigned.assignee());
            case TicketTransferred moved -> with(to -> to.department = moved.department());
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
            case PersonInvolved involved -> involving(List.of(involved.person()));
            case PersonUninvolved gone -> without(List.of(gone.person()));
            case ProspectAdopted adopted -> with(to -> to.organisation = adopted.organisation());
            case TicketResolved resolved -> in(RESOLVED);
            case TicketReopened reopened -> in(OPEN);
            case CourtesyOverruled overruled -> this;
            case SuggestionJudged judged -> this;
            case TicketClosed closed -> in(CLOSED);
            case TextErased erased -> this;
            case TicketMerged merged -> in(MERGED).with(to -> to.mergedInto = merged.into());
            case DuplicateAbsorbed absorbed -> touched().involving(absorbed.people());
            case MergeUndone undone -> unmerged(undone);
        };
    }

    public boolean isDone() {
        return status.isDone();
    }

    /** Whether this person gets and sees everything public of the ticket, whatever their organisation. */
    public boolean involves(String person) {
        return requester.equals(person) || followers.contains(person);
    }

    /** Requester and followers. */
    List<String> everybody() {
        return Stream.concat(Stream.of(requester), followers.stream()).toList();
    }

    /** What people do to a ticket's work needs a ticket that has work left. */
    void mustBeOpen(String toBe) {
        if (isDone()) {
            throw Refusal.state(
                    status == CLOSED ? "ticket-is-closed" : "ticket-is-resolved",
                    "The ticket is done and cannot be " + toBe + "; reopen it first");
        }
    }

    /** New ends with the first thing staff do. */
    private Standing touched() {
        return status == NEW ? in(OPEN) : this;
    }

    private Standing in(Status next) {
        return with(to -> to.status = next);
    }

    private Standing assessed(@Nullable Priority judged, boolean down, boolean again) {
        return with(to -> {
            to.priority = judged;
            to.siteDown = down;
            to.toBeAssessed = again;
        });
    }

    /** The P1 that only the old category gave goes with it; what a person assessed stays. */
    private Standing recategorised(TicketRecategorised other) {
        var judged = other.siteDown() ? Priority.P1 : siteDown ? null : priority;
        return with(to -> to.category = other.category()).assessed(judged, other.siteDown(), toBeAssessed);
    }

    private Standing unmerged(MergeUndone undone) {
        return undone.original() == null
                ? without(undone.people())
                : with(to -> {
                    to.status = Objects.requireNonNull(undone.status());
                    to.mergedInto = null;
                });
    }

    private Standing involving(List<String> people) {
        return with(to -> to.followers =
                Stream.concat(followers.stream(), people.stream()).distinct().toList());
    }

    private Standing without(List<String> people) {
        return with(to -> to.followers =
                followers.stream().filter(person -> !people.contains(person)).toList());
    }

    private Standing with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.standing();
    }

    /** A copy in which a change names only what it changes. */
    private static final class Draft {

        private final Standing before;
        private @Nullable String organisation;
        private String category;
        private String department;
        private Status status;
        private @Nullable Priority priority;
        private boolean siteDown;
        private boolean toBeAssessed;
        private @Nullable String assignee;
        private List<String> followers;
        private @Nullable String mergedInto;

        Draft(Standing before) {
            this.before = before;
            this.organisation = before.organisation;
            this.category = before.category;
            this.department = before.department;
            this.status = before.status;
            this.priority = before.priority;
            this.siteDown = before.siteDown;
            this.toBeAssessed = before.toBeAssessed;
            this.assignee = before.assignee;
            this.followers = before.followers;
            this.mergedInto = before.mergedInto;
        }

        Standing standing() {
            return new Standing(
                    before.reference,
                    organisation,
                    before.requester,
                    category,
                    department,
                    status,
                    priority,
                    siteDown,
                    toBeAssessed,
                    assignee,
                    followers,
                    mergedInto);
        }
    }
}
