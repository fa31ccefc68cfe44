package org.ledgerdesk.ticket.domain;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseIfResolvedBy;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.OverruleCourtesy;
import org.ledgerdesk.ticket.domain.TicketCommand.ReopenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseEnded;
import org.ledgerdesk.ticket.domain.TicketEvent.CourtesyOverruled;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketClosed;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;

/**
 * How a ticket came to its end and what was said since: lists do not show it, hence it is not part of where it stands. A ticket
 * that a merge had resolved when it began is resolved anew from its undoing on.
 *
 * @param resolvedAt null while there is work to do
 * @param closedAt null while it is not closed
 * @param courtesies responses since then that were taken for mere thanks
 */
public record Ending(@Nullable Instant resolvedAt, @Nullable Instant closedAt, List<String> courtesies) {

    public static final Ending NONE = new Ending(null, null, List.of());

    public Ending after(TicketEvent event) {
        return switch (event) {
            case TicketResolved resolved -> new Ending(resolved.at(), null, List.of());
            case TicketClosed closed -> new Ending(resolvedAt, closed.at(), courtesies);
            case TicketReopened reopened -> NONE;
            case ResponseAdded said
            when said.courtesy() ->
                new Ending(
                        resolvedAt,
                        closedAt,
                        Stream.concat(courtesies.stream(), Stream.of(said.responseId()))
                                .toList());
            case MergeUndone undone -> unmerged(undone);
            default -> this;
        };
    }

    /** Whole days, in UTC: the day it was closed on counts as kept. */
    void refuseErasingBefore(Instant now, Period retention) {
        if (closedAt == null) {
            throw Refusal.state("ticket-is-not-closed", "Only a ticket that has been closed for long may be erased");
        }
        var from = LocalDate.ofInstant(closedAt, UTC).plus(retention).plusDays(1);
        if (LocalDate.ofInstant(now, UTC).isBefore(from)) {
            throw Refusal.state("kept-until", "This ticket must be kept; it may be erased from " + from + " on");
        }
    }

    static void decide(ResolveTicket resolve, Decision decision) {
        Refusal.unless(resolve.by().isDesk(), "Only staff resolve tickets");
        decision.standing().mustBeOpen("resolved");
        resolve(resolve, decision);
    }

    /** Nothing waits for the client any more once it is resolved; said as its own fact, for the clocks. */
    static void resolve(TicketCommand because, Decision decision) {
        if (decision.standing().status() == Status.AWAITING_RESPONSE) {
            decision.then(new AwaitingResponseEnded(because.reference(), because.at(), because.by(), null));
        }
        decision.then(new TicketResolved(because.reference(), because.at(), because.by()));
    }

    static void decide(ReopenTicket reopen, Decision decision) {
        mustBeDone(decision);
        decision.then(new TicketReopened(reopen.reference(), reopen.at(), reopen.by(), null));
    }

    static void decide(CloseTicket close, Decision decision) {
        Refusal.unless(close.by().isDesk(), "Only staff close tickets");
        var status = decision.standing().status();
        if (status != Status.RESOLVED) {
            throw Refusal.state(
                    status == Status.CLOSED ? "ticket-is-closed" : "ticket-is-not-resolved",
                    "Only a resolved ticket can be closed");
        }
        decision.then(new TicketClosed(close.reference(), close.at(), close.by()));
    }

    /** The desk closes by itself what has been resolved for long enough; what is not is left as it is. */
    void decide(CloseIfResolvedBy close, Decision decision) {
        if (decision.standing().status() == Status.RESOLVED
                && resolvedAt != null
                && !resolvedAt.isAfter(close.resolvedBy())) {
            decision.then(new TicketClosed(close.reference(), close.at(), close.by()));
        }
    }

    void decide(OverruleCourtesy overrule, Decision decision) {
        mustBeDone(decision);
        if (!courtesies.contains(overrule.responseId())) {
            throw Refusal.rule("not-a-courtesy", "No response of that id was taken for mere thanks");
        }
        decision.then(new CourtesyOverruled(overrule.reference(), overrule.at(), overrule.by(), overrule.responseId()));
        decision.then(new TicketReopened(overrule.reference(), overrule.at(), overrule.by(), overrule.responseId()));
    }

    private static void mustBeDone(Decision decision) {
        if (!decision.standing().isDone()) {
            throw Refusal.state("ticket-is-open", "The ticket is open already");
        }
    }

    /** Thanks move with whom they were addressed to. */
    private Ending unmerged(MergeUndone undone) {
        var moved = undone.responses().stream()
                .filter(Said::courtesy)
                .map(Said::responseId)
                .toList();
        return undone.original() == null
                ? new Ending(
                        resolvedAt,
                        closedAt,
                        courtesies.stream().filter(id -> !moved.contains(id)).toList())
                : new Ending(
                        undone.status() == Status.RESOLVED ? undone.at() : resolvedAt,
                        closedAt,
                        Stream.concat(courtesies.stream(), moved.stream()).toList());
    }
}
