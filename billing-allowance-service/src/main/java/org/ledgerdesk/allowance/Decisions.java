package org.ledgerdesk.allowance;

import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.allowance.domain.Refusal;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Asks an allowance to decide, once per key, and says a broken rule in the words of HTTP. */
@Component
public class Decisions {

    private static final int ATTEMPTS = 3;

    private final OnceOnly once;

    Decisions(OnceOnly once) {
        this.once = once;
    }

    /** As {@link OnceOnly#answer}; a decision that another instance overtook is made again on what is then there. */
    public ResponseEntity<?> answer(
            Caller caller, @Nullable String key, Object request, Supplier<ResponseEntity<?>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once.answer(caller, key, request, work);
            } catch (Refusal refusal) {
                throw problem(refusal);
            } catch (ConcurrencyException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw Problem.conflict("changed-meanwhile", "Somebody else writes to this ledger; try again.");
                }
            }
        }
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal.code()) {
            case "no-such-entry" -> Problem.notFound();
            case "entry-exists" -> Problem.conflict(refusal.code(), refusal.getMessage());
            default -> Problem.rule(refusal.code(), refusal.getMessage());
        };
    }
}
