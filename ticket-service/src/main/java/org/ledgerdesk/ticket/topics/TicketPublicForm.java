package org.ledgerdesk.ticket.topics;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.ledgerdesk.chassis.relay.PublicEvent;
import org.ledgerdesk.chassis.relay.PublicForm;
import org.ledgerdesk.ticket.domain.Said;
import org.ledgerdesk.ticket.domain.TicketEvent;
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
import org.ledgerdesk.ticket.ledger.Imported;
import org.ledgerdesk.ticket.topics.Told.Links;
import org.ledgerdesk.ticket.topics.Told.OfPerson;
import org.ledgerdesk.ticket.topics.Told.OfQuote;
import org.ledgerdesk.ticket.topics.Told.OfResponse;
import org.springframework.stereotype.Component;

/** Gives each fact its one public form; a fact without one does not compile. */
@Component
class TicketPublicForm implements PublicForm {

    private static final String TOPIC = "ticket.events";

    @Override
    public PublicEvent of(DomainEventMessage<?> stored) {
        if (!(stored.getPayload() instanceof TicketEvent event)) {
            throw new IllegalStateException("No public form for " + stored.getPayloadType());
        }
        return new PublicEvent(TOPIC, event.reference(), name(event), 1, event.at(), data(event, stored));
    }

    private static Object data(TicketEvent event, DomainEventMessage<?> stored) {
        return Imported.is(stored) ? new Told.Imported(told(event), true) : told(event);
    }

    /** The public name is said here and not taken from the class, which may be renamed. */
    static String name(TicketEvent event) {
        return switch (event) {
            case TicketOpened e -> "TicketOpened";
            case PriorityAssessed e -> "PriorityAssessed";
            case PriorityDisputed e -> "PriorityDisputed";
            case ResponseAdded e -> "ResponseAdded";
            case FileAttached e -> "FileAttached";
            case AwaitingResponseStarted e -> "AwaitingResponseStarted";
            case AwaitingResponseEnded e -> "AwaitingResponseEnded";
            case TicketAssigned e -> "TicketAssigned";
            case TicketTransferred e -> "TicketTransferred";
            case TicketRecategorised e -> "TicketRecategorised";
            case TicketEscalated e -> "TicketEscalated";
            case TicketDeescalated e -> "TicketDeescalated";
            case CompletionEstimated e -> "CompletionEstimated";
            case TicketChased e -> "TicketChased";
            case TicketSplit e -> "TicketSplit";
            case QuoteRequested e -> "QuoteRequested";
            case QuoteProvided e -> "QuoteProvided";
            case QuoteApproved e -> "QuoteApproved";
            case QuoteDeclined e -> "QuoteDeclined";
            case QuoteExpired e -> "QuoteExpired";
            case PersonInvolved e -> "PersonInvolved";
            case PersonUninvolved e -> "PersonUninvolved";
            case ProspectAdopted e -> "ProspectAdopted";
            case TicketResolved e -> "TicketResolved";
            case TicketReopened e -> "TicketReopened";
            case TicketClosed e -> "TicketClosed";
            case TextErased e -> "TextErased";
            case CourtesyOverruled e -> "CourtesyOverruled";
            case SuggestionJudged e -> "SuggestionJudged";
            case TicketMerged e -> "TicketMerged";
            case DuplicateAbsorbed e -> "DuplicateAbsorbed";
            case MergeUndone e -> "MergeUndone";
        };
    }

    static Told told(TicketEvent event) {
        var reference = event.reference();
        var at = event.at();
        var by = Told.By.of(event.by());
        var links = Links.to(reference);
        return switch (event) {
            case TicketOpened e -> opened(e, links);
            case PriorityAssessed e ->
                new Told.PriorityAssessed(
                        reference,
                        at,
                        by,
                        e.priority(),
                        e.siteDown(),
                        e.businessCritical(),
                        e.workaround(),
                        e.minor(),
                        links);
            case PriorityDisputed e -> new OfResponse(reference, at, by, e.responseId(), links);
            case ResponseAdded e -> responded(e, links);
            case FileAttached e -> attached(e, links);
            case AwaitingResponseStarted e -> new OfResponse(reference, at, by, e.responseId(), links);
            case AwaitingResponseEnded e -> new OfResponse(reference, at, by, e.responseId(), links);
            case TicketAssigned e -> new Told.TicketAssigned(reference, at, by, e.assignee(), links);
            case TicketTransferred e -> new Told.TicketTransferred(reference, at, by, e.department(), links);
            case TicketRecategorised e ->
                new Told.TicketRecategorised(reference, at, by, e.category(), e.siteDown(), e.chargeable(), links);
            case TicketEscalated e -> new Told.Happened(reference, at, by, links);
            case TicketDeescalated e -> new Told.Happened(reference, at, by, links);
            case CompletionEstimated e -> new Told.CompletionEstimated(reference, at, by, e.date(), links);
            case TicketChased e -> new Told.TicketChased(reference, at, by, e.responseId(), e.addressedTo(), links);
            case TicketSplit e -> new Told.TicketSplit(reference, at, by, e.into(), e.responses(), links);
            case QuoteRequested e -> new OfQuote(reference, at, by, e.quoteId(), links);
            case QuoteProvided e -> quoted(e, links);
            case QuoteApproved e -> new OfQuote(reference, at, by, e.quoteId(), links);
            case QuoteDeclined e -> new OfQuote(reference, at, by, e.quoteId(), links);
            case QuoteExpired e -> new OfQuote(reference, at, by, e.quoteId(), links);
            case PersonInvolved e -> new OfPerson(reference, at, by, e.person(), links);
            case PersonUninvolved e -> new OfPerson(reference, at, by, e.person(), links);
            case TicketReopened e -> new OfResponse(reference, at, by, e.responseId(), links);
            case CourtesyOverruled e -> new OfResponse(reference, at, by, e.responseId(), links);
            case SuggestionJudged e -> new Told.SuggestionJudged(reference, at, by, e.other(), e.accepted(), links);
            case ProspectAdopted e -> new Told.ProspectAdopted(reference, at, by, e.organisation(), links);
            case TicketResolved e -> new Told.Happened(reference, at, by, links);
            case TicketClosed e -> new Told.Happened(reference, at, by, links);
            case TextErased e -> new Told.TextErased(reference, at, by, e.person(), links);
            case TicketMerged e -> new Told.TicketMerged(reference, at, by, e.into(), links);
            case DuplicateAbsorbed e ->
                new Told.DuplicateAbsorbed(reference, at, by, e.duplicate(), e.people(), e.oldestUnanswered(), links);
            case MergeUndone e -> e.original() == null ? released(e, links) : unmerged(e, links);
        };
    }

    private static Told opened(TicketOpened e, Links links) {
        return new Told.TicketOpened(
                e.reference(),
                e.at(),
                Told.By.of(e.by()),
                e.organisation(),
                e.requester(),
                e.category(),
                e.department(),
                e.channel(),
                e.responseId(),
                e.receivedAt(),
                e.siteDown(),
                e.chargeable(),
                e.proposedPriority(),
                e.impact(),
                e.followers(),
                e.attachments(),
                Told.SplitFrom.of(e.splitFrom()),
                links);
    }

    private static Told responded(ResponseAdded e, Links links) {
        return new Told.ResponseAdded(
                e.reference(),
                e.at(),
                Told.By.of(e.by()),
                e.responseId(),
                e.visibility(),
                e.by().kind(),
                e.channel(),
                e.asksClient(),
                e.courtesy(),
                e.automatic(),
                e.receivedAt(),
                e.attachments(),
                e.addressedTo(),
                links);
    }

    private static Told released(MergeUndone e, Links links) {
        return new Told.DuplicateReleased(
                e.reference(),
                e.at(),
                Told.By.of(e.by()),
                Objects.requireNonNull(e.duplicate()),
                e.people(),
                e.responses().stream().map(Said::responseId).toList(),
                e.oldestUnanswered(),
                links);
    }

    private static Told unmerged(MergeUndone e, Links links) {
        return new Told.MergeUndone(
                e.reference(),
                e.at(),
                Told.By.of(e.by()),
                Objects.requireNonNull(e.original()),
                e.responses().stream().map(Told.Response::of).toList(),
                e.oldestUnanswered(),
                links);
    }

    private static Told quoted(QuoteProvided e, Links links) {
        return new Told.QuoteProvided(
                e.reference(),
                e.at(),
                Told.By.of(e.by()),
                e.quoteId(),
                e.amount(),
                e.currency(),
                e.minutes(),
                e.workingDays(),
                e.validUntil(),
                links);
    }

    private static Told attached(FileAttached e, Links links) {
        var file = e.file();
        return new Told.FileAttached(
                e.reference(),
                e.at(),
                Told.By.of(e.by()),
                file.id(),
                e.responseId(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                e.addressedTo(),
                links);
    }
}
