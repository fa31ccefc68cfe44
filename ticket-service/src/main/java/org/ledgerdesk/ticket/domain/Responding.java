package org.ledgerdesk.ticket.domain;

import static org.ledgerdesk.ticket.domain.Status.AWAITING_RESPONSE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketCommand.AttachFiles;
import org.ledgerdesk.ticket.domain.TicketCommand.Respond;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseEnded;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseStarted;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityDisputed;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketAssigned;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;

/** What may be said, and what follows from it. */
final class Responding {

    private Responding() {}

    static void decide(Respond respond, Decision decision) {
        check(respond, decision.standing());
        var response = response(respond, isCourtesy(respond, decision.standing()));
        decision.then(response);
        attach(respond, respond.responseId(), respond.files(), respond.addressedTo(), decision);
        follow(Said.of(response), respond, decision);
        if (respond.by().isClient()
                && respond.contestsPriority()
                && !response.courtesy()
                && !decision.standing().toBeAssessed()) {
            decision.then(
                    new PriorityDisputed(respond.reference(), respond.at(), respond.by(), respond.responseId(), null));
        }
        if (respond.resolves()) {
            Ending.resolve(respond, decision);
        }
    }

    static void decide(AttachFiles attach, Decision decision) {
        if (attach.files().isEmpty()) {
            throw Refusal.rule("no-files", "Name at least one file to attach");
        }
        var standing = decision.standing();
        if (attach.by().isClient() && (standing.isDone() || standing.status() == AWAITING_RESPONSE)) {
            throw Refusal.state(
                    "words-needed", "The ticket waits for an answer or is done; send the file with a response");
        }
        attach(attach, null, attach.files(), attach.addressedTo(), decision);
    }

    /** What a client says ends waiting and reopens; whoever answers first takes the ticket, and may let it wait for the client. */
    static void follow(Said said, TicketCommand because, Decision decision) {
        var standing = decision.standing();
        var reference = standing.reference();
        if (said.by().isClient() && !said.courtesy()) {
            if (standing.isDone()) {
                decision.then(new TicketReopened(reference, because.at(), because.by(), said.responseId()));
            } else if (standing.status() == AWAITING_RESPONSE) {
                decision.then(new AwaitingResponseEnded(reference, because.at(), because.by(), said.responseId()));
            }
        } else if (said.answersClient() && !standing.isDone()) {
            if (standing.assignee() == null) {
                decision.then(new TicketAssigned(
                        reference, because.at(), because.by(), said.by().id()));
            }
            if (said.asksClient() && standing.status() != AWAITING_RESPONSE) {
                decision.then(new AwaitingResponseStarted(reference, because.at(), because.by(), said.responseId()));
            }
        }
    }

    private static ResponseAdded response(Respond respond, boolean courtesy) {
        return new ResponseAdded(
                respond.reference(),
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
                respond.files().stream().map(AttachedFile::id).toList(),
                respond.addressedTo());
    }

    private static void attach(
            TicketCommand because,
            @Nullable String responseId,
            List<AttachedFile> files,
            @Nullable String addressedTo,
            Decision decision) {
        files.forEach(file -> decision.then(
                new FileAttached(because.reference(), because.at(), because.by(), responseId, file, addressedTo)));
    }

    private static void check(Respond respond, Standing standing) {
        if (!respond.by().isStaff()) {
            checkOthers(respond);
        }
        if (respond.asksClient() && respond.visibility() == Visibility.INTERNAL) {
            throw Refusal.rule("asking-is-public", "A note cannot ask the client something; they do not see it");
        }
        if (respond.asksClient() && respond.resolves()) {
            throw Refusal.rule(
                    "asking-keeps-open", "A response cannot ask the client something and resolve the ticket");
        }
        if (standing.isDone() && (respond.asksClient() || respond.resolves())) {
            throw Refusal.state(
                    standing.status() == Status.CLOSED ? "ticket-is-closed" : "ticket-is-resolved",
                    "The ticket is done; reopen it first");
        }
    }

    /** Only what a client says to a done ticket, without a file, can be a courtesy: an open one may wait for any word. */
    private static boolean isCourtesy(Respond respond, Standing standing) {
        return respond.onlyThanks()
                && respond.by().isClient()
                && standing.isDone()
                && respond.files().isEmpty();
    }

    private static void checkOthers(Respond respond) {
        if (respond.visibility() == Visibility.INTERNAL) {
            throw Refusal.rule("notes-are-staffs", "Only staff write notes");
        }
        if (respond.asksClient() || respond.resolves()) {
            throw Refusal.rule("staff-only", "Only staff ask the client something or resolve");
        }
    }
}
