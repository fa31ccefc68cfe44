package org.ledgerdesk.ticket.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.ledgerdesk.ticket.domain.Status.AWAITING_RESPONSE;
import static org.ledgerdesk.ticket.domain.Status.CLOSED;
import static org.ledgerdesk.ticket.domain.Status.RESOLVED;

import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketCommand.AssessPriority;
import org.ledgerdesk.ticket.domain.TicketCommand.AssignTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.AttachFiles;
import org.ledgerdesk.ticket.domain.TicketCommand.ChaseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseIfResolvedBy;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.DeescalateTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.DisputePriority;
import org.ledgerdesk.ticket.domain.TicketCommand.EraseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.EraseWordsOf;
import org.ledgerdesk.ticket.domain.TicketCommand.EscalateTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.EstimateCompletion;
import org.ledgerdesk.ticket.domain.TicketCommand.InvolvePerson;
import org.ledgerdesk.ticket.domain.TicketCommand.JudgeSuggestion;
import org.ledgerdesk.ticket.domain.TicketCommand.OpenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.OverruleCourtesy;
import org.ledgerdesk.ticket.domain.TicketCommand.RecategoriseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ReopenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.Respond;
import org.ledgerdesk.ticket.domain.TicketCommand.TransferTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.UninvolvePerson;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseEnded;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseStarted;
import org.ledgerdesk.ticket.domain.TicketEvent.CompletionEstimated;
import org.ledgerdesk.ticket.domain.TicketEvent.CourtesyOverruled;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonInvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonUninvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityDisputed;
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
import org.ledgerdesk.ticket.domain.TicketEvent.TicketTransferred;

/** One issue of one client, from opening to closure: every rule about what may happen to it is here or in what it calls. */
@Aggregate(
        snapshotTriggerDefinition = "ticketSnapshots",
        snapshotFilter = "ticketSnapshotFilter",
        cache = "ticketCache")
@NullUnmarked // Axon creates it empty and lets its facts fill it
public class Ticket {

    @AggregateIdentifier
    private String reference;

    private Standing standing;

    private Ending ending = Ending.NONE;

    private Progress progress = Progress.NONE;

    Ticket() {}

    @CommandHandler
    Ticket(OpenTicket open) {
        var followers = open.followers().stream()
                .filter(person -> !person.equals(open.requester()))
                .distinct()
                .toList();
        apply(new TicketOpened(
                open.reference(),
                open.at(),
                open.by(),
                open.organisation(),
                open.requester(),
                open.category(),
                open.department(),
                open.channel(),
                open.responseId(),
                open.subject(),
                open.description(),
                open.urls(),
                open.orderNumbers(),
                open.receivedAt(),
                open.siteDown(),
                open.chargeable(),
                open.proposedPriority(),
                open.impact(),
                followers,
                ids(open.files()),
                null));
        attach(open, open.responseId(), open.files());
    }

    @CommandHandler
    void handle(AssessPriority assess) {
        refuseUnless(assess.by().isStaff(), "Only a person of staff assesses the priority");
        refuseWhenDone("assessed");
        var found = assess.assessment();
        apply(new PriorityAssessed(
                reference,
                assess.at(),
                assess.by(),
                found.priority(),
                found.meansSiteDown(standing.siteDown()),
                found.businessCritical(),
                found.workaround(),
                found.minor(),
                assess.reason()));
    }

    @CommandHandler
    void handle(DisputePriority dispute) {
        refuseWhenDone("disputed");
        if (standing.toBeAssessed()) {
            throw Refusal.state("not-assessed-yet", "The priority is being assessed; there is nothing to dispute yet");
        }
        apply(new PriorityDisputed(reference, dispute.at(), dispute.by(), null, dispute.reason()));
    }

    @CommandHandler
    void handle(AssignTicket assign) {
        refuseUnless(assign.by().isDesk(), "Only staff say who works on a ticket");
        refuseWhenDone("assigned");
        if (!Objects.equals(standing.assignee(), assign.assignee())) {
            apply(new TicketAssigned(reference, assign.at(), assign.by(), assign.assignee()));
        }
    }

    @CommandHandler
    void handle(TransferTicket transfer) {
        refuseWhenDone("transferred");
        if (standing.department().equals(transfer.department())) {
            return;
        }
        apply(new TicketTransferred(reference, transfer.at(), transfer.by(), transfer.department(), transfer.reason()));
        if (standing.assignee() != null && !transfer.keepsAssignee()) {
            apply(new TicketAssigned(reference, transfer.at(), transfer.by(), null));
        }
    }

    /** A site that a person judged to be down stays down; one that staff now say is down is thereby assessed. */
    @CommandHandler
    void handle(RecategoriseTicket other) {
        refuseWhenDone("recategorised");
        if (standing.category().equals(other.category())) {
            return;
        }
        var wasDown = standing.siteDown();
        apply(new TicketRecategorised(
                reference,
                other.at(),
                other.by(),
                other.category(),
                other.siteDown() || wasDown && !standing.toBeAssessed(),
                other.chargeable(),
                other.reason()));
        if (other.siteDown() && !wasDown) {
            apply(new PriorityAssessed(reference, other.at(), other.by(), Priority.P1, true, null, null, null, null));
        }
    }

    @CommandHandler
    void handle(EscalateTicket escalate) {
        refuseWhenDone("escalated");
        if (progress.escalated()) {
            throw Refusal.state("already-escalated", "The ticket is with development already");
        }
        apply(new TicketEscalated(reference, escalate.at(), escalate.by(), escalate.reason()));
    }

    @CommandHandler
    void handle(DeescalateTicket deescalate) {
        if (!progress.escalated()) {
            throw Refusal.state("not-escalated", "The ticket is not escalated");
        }
        apply(new TicketDeescalated(reference, deescalate.at(), deescalate.by(), deescalate.reason()));
    }

    @CommandHandler
    void handle(EstimateCompletion estimate) {
        refuseWhenDone("promised for a day");
        if (Progress.isPast(estimate.date(), estimate.at())) {
            throw Refusal.rule("estimate-is-past", "A day that is past cannot be promised");
        }
        apply(new CompletionEstimated(reference, estimate.at(), estimate.by(), estimate.date(), estimate.note()));
    }

    @CommandHandler
    void handle(ChaseTicket chase) {
        refuseWhenDone("chased");
        if (progress.wasChasedLately(chase.at())) {
            throw Refusal.tooSoon(
                    "chased-lately", "We were told less than an hour ago and are on it; please try later");
        }
        apply(new TicketChased(reference, chase.at(), chase.by(), chase.responseId()));
    }

    @CommandHandler
    void handle(Respond respond) {
        ResponseRules.check(respond, standing);
        var courtesy = ResponseRules.isCourtesy(respond, standing);
        apply(new ResponseAdded(
                reference,
                respond.at(),
                respond.by(),
                respond.responseId(),
                respond.visibility(),
                respond.channel(),
                respond.body(),
                respond.asksClient(),
                courtesy,
                respond.by().kind() == AuthorKind.MACHINE || respond.by().kind() == AuthorKind.SYSTEM,
                respond.receivedAt(),
                ids(respond.files())));
        attach(respond, respond.responseId(), respond.files());
        if (respond.by().isClient() && !courtesy) {
            followClient(respond);
        } else if (respond.by().isStaff() && respond.visibility() == Visibility.PUBLIC) {
            followAnswer(respond);
        }
        if (respond.resolves()) {
            resolve(respond);
        }
    }

    @CommandHandler
    void handle(AttachFiles attach) {
        if (attach.files().isEmpty()) {
            throw Refusal.rule("no-files", "Name at least one file to attach");
        }
        if (attach.by().isClient() && (standing.isDone() || standing.status() == AWAITING_RESPONSE)) {
            throw Refusal.state(
                    "words-needed", "The ticket waits for an answer or is done; send the file with a response");
        }
        attach(attach, null, attach.files());
    }

    @CommandHandler
    void handle(ResolveTicket resolve) {
        refuseUnless(resolve.by().isDesk(), "Only staff resolve tickets");
        refuseWhenDone("resolved");
        resolve(resolve);
    }

    @CommandHandler
    void handle(ReopenTicket reopen) {
        if (!standing.isDone()) {
            throw Refusal.state("ticket-is-open", "The ticket is open already");
        }
        apply(new TicketReopened(reference, reopen.at(), reopen.by(), null));
    }

    @CommandHandler
    void handle(CloseTicket close) {
        refuseUnless(close.by().isDesk(), "Only staff close tickets");
        if (standing.status() != RESOLVED) {
            throw Refusal.state(
                    standing.status() == CLOSED ? "ticket-is-closed" : "ticket-is-not-resolved",
                    "Only a resolved ticket can be closed");
        }
        apply(new TicketClosed(reference, close.at(), close.by()));
    }

    /** The desk closes by itself what has been resolved for long enough; what is not is left as it is. */
    @CommandHandler
    void handle(CloseIfResolvedBy close) {
        if (standing.status() == RESOLVED && !ending.resolvedAt().isAfter(close.resolvedBy())) {
            apply(new TicketClosed(reference, close.at(), close.by()));
        }
    }

    @CommandHandler
    void handle(OverruleCourtesy overrule) {
        if (!standing.isDone()) {
            throw Refusal.state("ticket-is-open", "The ticket is open already");
        }
        if (!ending.courtesies().contains(overrule.responseId())) {
            throw Refusal.rule("not-a-courtesy", "No response of that id was taken for mere thanks");
        }
        apply(new CourtesyOverruled(reference, overrule.at(), overrule.by(), overrule.responseId()));
        apply(new TicketReopened(reference, overrule.at(), overrule.by(), overrule.responseId()));
    }

    @CommandHandler
    void handle(EraseTicket erase) {
        ending.refuseErasingBefore(erase.at(), erase.retention());
        apply(new TextErased(reference, erase.at(), erase.by(), null, erase.reason()));
    }

    @CommandHandler
    void handle(EraseWordsOf gone) {
        apply(new TextErased(reference, gone.at(), gone.by(), gone.person(), null));
    }

    @CommandHandler
    void handle(InvolvePerson involve) {
        if (!standing.involves(involve.person())) {
            apply(new PersonInvolved(reference, involve.at(), involve.by(), involve.person()));
        }
    }

    @CommandHandler
    void handle(UninvolvePerson gone) {
        if (standing.requester().equals(gone.person())) {
            throw Refusal.rule("requester-stays", "Whoever asked stays involved");
        }
        if (standing.followers().contains(gone.person())) {
            apply(new PersonUninvolved(reference, gone.at(), gone.by(), gone.person()));
        }
    }

    @CommandHandler
    void handle(JudgeSuggestion judge) {
        refuseUnless(judge.by().isStaff(), "Only a person of staff judges suggestions");
        if (judge.other().equals(reference)) {
            throw Refusal.rule("same-ticket", "A ticket is no duplicate of itself");
        }
        apply(new SuggestionJudged(reference, judge.at(), judge.by(), judge.other(), judge.accepted()));
    }

    @EventSourcingHandler
    void evolve(TicketEvent event) {
        reference = event.reference();
        standing = Standing.after(standing, event);
        ending = ending.after(event);
        progress = progress.after(event);
    }

    /** Where it stands, for those who must know before they ask something of it. */
    public Standing standing() {
        return standing;
    }

    private void followClient(Respond respond) {
        if (standing.isDone()) {
            apply(new TicketReopened(reference, respond.at(), respond.by(), respond.responseId()));
        } else if (standing.status() == AWAITING_RESPONSE) {
            apply(new AwaitingResponseEnded(reference, respond.at(), respond.by(), respond.responseId()));
        }
        if (respond.contestsPriority() && !standing.toBeAssessed()) {
            apply(new PriorityDisputed(reference, respond.at(), respond.by(), respond.responseId(), null));
        }
    }

    private void followAnswer(Respond respond) {
        if (standing.assignee() == null && !standing.isDone()) {
            apply(new TicketAssigned(
                    reference, respond.at(), respond.by(), respond.by().id()));
        }
        if (respond.asksClient() && standing.status() != AWAITING_RESPONSE) {
            apply(new AwaitingResponseStarted(reference, respond.at(), respond.by(), respond.responseId()));
        }
    }

    /** Nothing waits for the client any more once it is resolved; said as its own fact, for the clocks. */
    private void resolve(TicketCommand because) {
        if (standing.status() == AWAITING_RESPONSE) {
            apply(new AwaitingResponseEnded(reference, because.at(), because.by(), null));
        }
        apply(new TicketResolved(reference, because.at(), because.by()));
    }

    private void attach(TicketCommand because, @Nullable String responseId, List<AttachedFile> files) {
        files.forEach(
                file -> apply(new FileAttached(because.reference(), because.at(), because.by(), responseId, file)));
    }

    private static void refuseUnless(boolean allowed, String detail) {
        if (!allowed) {
            throw Refusal.rule("staff-only", detail);
        }
    }

    private void refuseWhenDone(String what) {
        if (standing.isDone()) {
            throw Refusal.state(
                    standing.status() == CLOSED ? "ticket-is-closed" : "ticket-is-resolved",
                    "The ticket is done and cannot be " + what + "; reopen it first");
        }
    }

    private static List<String> ids(List<AttachedFile> files) {
        return files.stream().map(AttachedFile::id).toList();
    }
}
