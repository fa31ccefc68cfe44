package org.ledgerdesk.ticket.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketCommand.ChaseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.DeescalateTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.EscalateTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.EstimateCompletion;
import org.ledgerdesk.ticket.domain.TicketEvent.CompletionEstimated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketChased;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketDeescalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketEscalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;

/**
 * How work on a ticket goes on: whether it is with development, the day promised, and when the client last asked. Lists do not
 * show it, hence it is not part of where a ticket stands.
 */
public record Progress(
        boolean escalated,
        @Nullable LocalDate estimate,
        @Nullable Instant chasedAt) {

    public static final Progress NONE = new Progress(false, null, null);

    static final Duration BETWEEN_CHASES = Duration.ofHours(1);

    /** Where the day begins last: what is past there is past everywhere. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    public Progress after(TicketEvent event) {
        return switch (event) {
            case TicketEscalated up -> new Progress(true, estimate, chasedAt);
            case TicketDeescalated down -> new Progress(false, estimate, chasedAt);
            case TicketResolved resolved -> new Progress(false, estimate, chasedAt);
            case CompletionEstimated promised -> new Progress(escalated, promised.date(), chasedAt);
            case TicketReopened reopened -> new Progress(escalated, null, chasedAt);
            case TicketChased chased -> new Progress(escalated, estimate, chased.at());
            default -> this;
        };
    }

    void decide(EscalateTicket escalate, Decision decision) {
        decision.standing().mustBeOpen("escalated");
        if (escalated) {
            throw Refusal.state("already-escalated", "The ticket is with development already");
        }
        decision.then(new TicketEscalated(escalate.reference(), escalate.at(), escalate.by(), escalate.reason()));
    }

    void decide(DeescalateTicket deescalate, Decision decision) {
        if (!escalated) {
            throw Refusal.state("not-escalated", "The ticket is not escalated");
        }
        decision.then(
                new TicketDeescalated(deescalate.reference(), deescalate.at(), deescalate.by(), deescalate.reason()));
    }

    static void decide(EstimateCompletion estimate, Decision decision) {
        decision.standing().mustBeOpen("promised for a day");
        if (estimate.date().isBefore(estimate.at().atOffset(LAST).toLocalDate())) {
            throw Refusal.rule("estimate-is-past", "A day that is past cannot be promised");
        }
        decision.then(new CompletionEstimated(
                estimate.reference(), estimate.at(), estimate.by(), estimate.date(), estimate.note()));
    }

    void decide(ChaseTicket chase, Decision decision) {
        decision.standing().mustBeOpen("chased");
        if (chasedAt != null && chase.at().isBefore(chasedAt.plus(BETWEEN_CHASES))) {
            throw Refusal.tooSoon(
                    "chased-lately",
                    "We were told less than an hour ago and are on it; please try later",
                    Duration.between(chase.at(), chasedAt.plus(BETWEEN_CHASES)));
        }
        decision.then(
                new TicketChased(chase.reference(), chase.at(), chase.by(), chase.responseId(), chase.addressedTo()));
    }
}
