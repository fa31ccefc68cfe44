package org.ledgerdesk.ticket.domain;

import java.util.Objects;
import org.ledgerdesk.ticket.domain.TicketCommand.AssessPriority;
import org.ledgerdesk.ticket.domain.TicketCommand.AssignTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.DisputePriority;
import org.ledgerdesk.ticket.domain.TicketCommand.JudgeSuggestion;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityDisputed;
import org.ledgerdesk.ticket.domain.TicketEvent.SuggestionJudged;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketAssigned;

/** How urgent it is, who works on it, and whether it is about the same as another. */
final class Triage {

    private Triage() {}

    static void decide(AssessPriority assess, Decision decision) {
        Refusal.unless(assess.by().isStaff(), "Only a person of staff assesses the priority");
        var standing = decision.standing();
        standing.mustBeOpen("assessed");
        var found = assess.assessment();
        decision.then(new PriorityAssessed(
                assess.reference(),
                assess.at(),
                assess.by(),
                found.priority(),
                found.meansSiteDown(standing.siteDown()),
                found.businessCritical(),
                found.workaround(),
                found.minor(),
                assess.reason()));
    }

    static void decide(DisputePriority dispute, Decision decision) {
        decision.standing().mustBeOpen("disputed");
        if (decision.standing().toBeAssessed()) {
            throw Refusal.state("not-assessed-yet", "The priority is being assessed; there is nothing to dispute yet");
        }
        decision.then(new PriorityDisputed(dispute.reference(), dispute.at(), dispute.by(), null, dispute.reason()));
    }

    static void decide(AssignTicket assign, Decision decision) {
        Refusal.unless(assign.by().isDesk(), "Only staff say who works on a ticket");
        decision.standing().mustBeOpen("assigned");
        if (!Objects.equals(decision.standing().assignee(), assign.assignee())) {
            decision.then(new TicketAssigned(assign.reference(), assign.at(), assign.by(), assign.assignee()));
        }
    }

    static void decide(JudgeSuggestion judge, Decision decision) {
        Refusal.unless(judge.by().isStaff(), "Only a person of staff judges suggestions");
        if (judge.other().equals(judge.reference())) {
            throw Refusal.rule("same-ticket", "A ticket is no duplicate of itself");
        }
        decision.then(new SuggestionJudged(judge.reference(), judge.at(), judge.by(), judge.other(), judge.accepted()));
    }
}
