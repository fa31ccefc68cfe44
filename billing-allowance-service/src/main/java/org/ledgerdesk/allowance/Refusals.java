package org.ledgerdesk.allowance;

import org.ledgerdesk.allowance.domain.Refusal;
import org.ledgerdesk.chassis.problems.Problem;

/** Says a broken rule of the ledger in the words of HTTP. */
public final class Refusals {

    private Refusals() {}

    /** The problem behind a failed command, or the failure itself when no rule was broken. */
    public static RuntimeException of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return switch (refusal.code()) {
                    case "no-such-entry" -> Problem.notFound();
                    case "entry-exists" -> Problem.conflict(refusal.code(), refusal.getMessage());
                    default -> Problem.rule(refusal.code(), refusal.getMessage());
                };
            }
        }
        return failure;
    }
}
