package org.ledgerdesk.sla.whatif;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.attainment.Window;
import org.ledgerdesk.sla.policies.PolicyBody;
import org.ledgerdesk.sla.policies.Proposal;
import org.ledgerdesk.sla.policies.Proposals;
import org.ledgerdesk.sla.staff.Staff;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers those who answer for the promises what would have become of them under others. */
@RestController
class WhatIfController {

    private static final int AT_ONCE = 2;

    private final WhatIf whatIf;
    private final Proposals proposals;
    private final Turns turns = new Turns(AT_ONCE);

    /**
     * @param policy one to try; what has a preset's name needs none
     * @param organisation only its tickets; null for all, or for those of the organisation whose policy it is
     */
    record Question(
            @Nullable PolicyBody policy,
            @Nullable String preset,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String organisation) {}

    /**
     * @param to up to when tickets were opened that have been judged
     * @param complete whether that is all that was asked; if not, one may ask again from there
     * @param live what became of the clocks of the tickets opened in the window
     * @param other what would have become of them
     * @param items those whose outcome differs, in the order their tickets were opened
     */
    record Answer(
            Instant from,
            Instant to,
            boolean complete,
            @Nullable String organisation,
            Comparison.Figures live,
            Comparison.Figures other,
            @JsonUnwrapped Comparison.Summary summary,
            List<Comparison.Difference> items,
            long tickets,
            long facts,
            long tookMillis) {}

    WhatIfController(WhatIf whatIf, Proposals proposals) {
        this.whatIf = whatIf;
        this.proposals = proposals;
    }

    @PostMapping("/api/v1/sla/what-if")
    Answer whatIf(@RequestBody Question question, Caller caller) {
        Staff.toWeigh(caller);
        var window = window(question);
        var proposal = proposal(question);
        var organisation = organisation(question);
        return turns.take(caller.id(), () -> {
            var judged = whatIf.judge(proposal, window, organisation);
            var comparison = judged.comparison();
            return new Answer(
                    judged.window().from(),
                    judged.window().to(),
                    judged.window().equals(window),
                    organisation,
                    comparison.live(),
                    comparison.other(),
                    comparison.summary(),
                    comparison.differences(),
                    judged.tickets(),
                    judged.facts(),
                    judged.took().toMillis());
        });
    }

    private static Window window(Question question) {
        if (question.from() == null || question.to() == null) {
            throw Problem.rule("from", "window-missing", "Say from when to when.");
        }
        return Window.between(question.from(), question.to());
    }

    private Proposal proposal(Question question) {
        if ((question.policy() == null) == (question.preset() == null)) {
            throw Problem.rule("policy", "policy-or-preset", "Say which policy to try, or which preset's.");
        }
        return question.policy() == null ? proposals.preset(question.preset()) : proposals.policy(question.policy());
    }

    private static @Nullable String organisation(Question question) {
        return question.organisation() == null && question.policy() != null
                ? question.policy().organisation()
                : question.organisation();
    }
}
