package org.ledgerdesk.chassis.preset;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a wrong preset as one sentence instead of a stack trace, for it is a mistake in data, not in code. */
final class PresetProblemAnalyzer extends AbstractFailureAnalyzer<PresetProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PresetProblem problem) {
        return new FailureAnalysis(
                "The preset cannot be used: " + problem.getMessage(),
                "Correct that line, or choose another preset with LEDGERDESK_PRESET.",
                problem);
    }
}
