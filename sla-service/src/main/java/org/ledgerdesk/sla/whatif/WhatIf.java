package org.ledgerdesk.sla.whatif;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
     * @param window what there was time for: as asked, or its beginning
     * @param tickets how many were judged
     * @param facts of how many facts
     */
    record Judged(Window window, Comparison comparison, long tickets, long facts, Duration took) {}

    WhatIf(OpenedTickets tickets, TicketFacts facts, InstantSource time) {
        this.tickets = tickets;
        this.facts = facts;
        this.time = time;
    }

    Judged judge(Proposal proposal, Window asked, @Nullable String organisation) {
        return judge(proposal, asked, organisation, PATIENCE);
    }

    /** What was opened at the last moment there was time for is judged to the end, so that one can go on from there. */
    Judged judge(Proposal proposal, Window asked, @Nullable String organisation, Duration patience) {
        var begun = time.instant();
        var comparison = new Comparison();
        var window = asked;
        long judged = 0;
        long read = 0;
        var some = tickets.in(window, organisation, null, AT_ONCE);
        while (!some.isEmpty()) {
            read += compare(some, proposal, begun, comparison);
            judged += some.size();
            var last = some.getLast();
            if (Duration.between(begun, time.instant()).compareTo(patience) > 0) {
                var next = last.openedAt().plus(1, ChronoUnit.MICROS);
                window = next.isBefore(window.to()) ? new Window(window.from(), next) : window;
            }
            some = tickets.in(window, organisation, last, AT_ONCE);
        }
        return new Judged(window, comparison, judged, read, Duration.between(begun, time.instant()));
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
}
