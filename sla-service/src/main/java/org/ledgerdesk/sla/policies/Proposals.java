package org.ledgerdesk.sla.policies;

import java.util.regex.Pattern;
import org.ledgerdesk.chassis.preset.PresetProblem;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.stereotype.Component;

/** Reads policies that somebody would like to try. */
@Component
public class Proposals {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,59}");

    /** The policy a preset comes with. */
    public Proposal preset(String name) {
        if (!NAME.matcher(name).matches()) {
            throw unknown(name);
        }
        try {
            return Proposal.of(Preset.read(name));
        } catch (PresetProblem none) {
            throw unknown(name);
        }
    }

    private static Problem unknown(String name) {
        return Problem.rule("preset", "preset-unknown", "There is no preset '%s'.".formatted(name));
    }
}
