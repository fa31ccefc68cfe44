package org.ledgerdesk.sla.whatif;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.attainment.ClockOutcome;
import org.ledgerdesk.sla.attainment.OpenedTickets;
import org.ledgerdesk.sla.attainment.OpenedTickets.Opened;
import org.ledgerdesk.sla.attainment.Window;
import org.ledgerdesk.sla.clocks.TicketFacts;
import org.ledgerdesk.sla.domain.Fold;
import org.ledgerdesk.sla.policies.Proposal;
import org.springframework.stereotype.Component;

/**
 * Judges the tickets of a window once more, from the facts that the desk's own clocks were judged from and by the same
 * function, and writes nothing. Facts are read some hundred tickets at a time.
 */
@Component
class WhatIf {

    private static final int AT_ONCE = 500;

    /** Before the gateway gives up on us. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final OpenedTickets tickets;
    private final TicketFacts facts;
    private final InstantSource time;

    /**
     * @param tickets how many were judged
     * @param facts of how many facts
     */
    record Judged(Comparison comparison, long tickets, long facts, Duration took) {}

    WhatIf(OpenedTickets tickets, TicketFacts facts, InstantSource time) {
        this.tickets = tickets;
        this.facts = facts;
        this.time = time;
    }

    Judged judge(Proposal proposal, Window window, @Nullable String organisation) {
        var begun = time.instant();
        var comparison = new Comparison();
        long judged = 0;
        long read = 0;
        Opened last = null;
        for (var some = next(window, organisation, last); !some.isEmpty(); some = next(window, organisation, last)) {
            read += compare(some, proposal, begun, comparison);
            judged += some.size();
            last = some.getLast();
            if (Duration.between(begun, time.instant()).compareTo(PATIENCE) > 0) {
                throw tooLong(judged, last.openedAt());
            }
        }
        return new Judged(comparison, judged, read, Duration.between(begun, time.instant()));
    }

    private List<Opened> next(Window window, @Nullable String organisation, @Nullable Opened last) {
        return tickets.in(window, organisation, last, AT_ONCE);
    }

    private long compare(List<Opened> some, Proposal proposal, Instant now, Comparison comparison) {
        var references = some.stream().map(Opened::reference).toList();
        var known = facts.of(references);
        var after = new ArrayList<ClockOutcome>();
        long read = 0;
        for (var reference : references) {
            var told = known.getOrDefault(reference, List.of());
            Fold.of(reference, told, proposal, proposal, now).all().forEach(clock -> after.add(ClockOutcome.of(clock)));
            read += told.size();
        }
        comparison.take(tickets.clocks(references), after);
        return read;
    }

    private static Problem tooLong(long tickets, Instant reached) {
        return Problem.rule(
                "to",
                "what-if-too-long",
                "%d tickets could be judged in %d seconds, those opened up to %s. Ask for a shorter time, or for one organisation."
                        .formatted(tickets, PATIENCE.toSeconds(), reached));
    }
}
