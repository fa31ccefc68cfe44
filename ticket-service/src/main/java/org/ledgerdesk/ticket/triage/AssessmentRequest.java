package org.ledgerdesk.ticket.triage;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.domain.Assessment;
import org.ledgerdesk.ticket.domain.Priority;

/** Two answers, or a priority named outright; never both, for they could contradict each other. */
record AssessmentRequest(
        @Nullable Boolean businessCritical,
        @Nullable Boolean workaround,
        @Nullable Boolean minor,
        @Nullable Boolean siteDown,
        @Nullable Priority priority,
        @Nullable String reason) {

    /** @throws org.ledgerdesk.chassis.problems.Problem 422 with every fault of the request */
    Assessment assessment(Typed typed) {
        if (priority != null) {
            if (businessCritical != null || workaround != null || minor != null) {
                typed.wrong("priority", "one-or-the-other", "Answer the questions or name a priority, not both.");
            }
            typed.check();
            return Assessment.ofPriority(priority, siteDown);
        }
        if (businessCritical == null) {
            typed.wrong("businessCritical", "required", "Is it business critical?");
        } else if (businessCritical && workaround == null && !Boolean.TRUE.equals(siteDown)) {
            typed.wrong("workaround", "required", "Is there a workaround?");
        }
        typed.check();
        return Assessment.ofAnswers(is(businessCritical), is(workaround), is(minor), siteDown);
    }

    private static boolean is(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }
}
