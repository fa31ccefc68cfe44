package org.ledgerdesk.ticket.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem.FieldError;

/** What became of each ticket that was handed over, in their order. */
record ImportAnswer(List<Item> items) {

    /** @param reference the ticket's name here; null when it was refused, and the problems say why */
    record Item(@Nullable String id, @Nullable String reference, Outcome outcome, List<FieldError> problems) {}

    enum Outcome {
        IMPORTED,
        ALREADY_HERE,
        REFUSED
    }
}
