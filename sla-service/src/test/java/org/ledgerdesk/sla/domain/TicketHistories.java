package org.ledgerdesk.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** What may happen to a ticket, in any order, minutes or days apart. */
final class TicketHistories implements ArbitrarySupplier<List<TicketFact>> {

    static final Instant OPENED = Instant.parse("2026-11-16T07:30:00Z");

    @Override
    public Arbitrary<List<TicketFact>> get() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(0, 120),
                                Arbitraries.longs().between(0, 4 * 24 * 60)),
                        Arbitraries.of(Priority.class))
                .as(Happening::new);
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of("harbour-linen", null),
                        Arbitraries.of("QUESTION", "TRAINING", "CONTENT_UPDATE"),
                        step.list().ofMaxSize(14))
                .as(TicketHistories::history);
    }

    private record Happening(int what, long minutesLater, Priority priority) {}

    private static List<TicketFact> history(
            boolean siteDown, @Nullable String organisation, String category, List<Happening> happenings) {
        var facts = new ArrayList<TicketFact>();
        facts.add(new TicketFact.Opened("0", OPENED, OPENED, siteDown, organisation, Set.of("webteam"), category));
        var at = OPENED;
        for (var happening : happenings) {
            at = at.plus(Duration.ofMinutes(happening.minutesLater()));
            var id = Integer.toString(facts.size());
            facts.add(
                    switch (happening.what()) {
                        case 0, 1 -> new TicketFact.Assessed(id, at, happening.priority(), false);
                        case 2 -> new TicketFact.Assessed(id, at, Priority.P1, true);
                        case 3 -> new TicketFact.Disputed(id, at);
                        case 4, 5 -> new TicketFact.ClientWrote(id, at, at);
                        case 6, 7 -> new TicketFact.StaffAnswered(id, at, happening.what() == 7);
                        case 8 -> new TicketFact.WaitingStarted(id, at);
                        case 9 -> new TicketFact.Closed(id, at);
                        case 10 -> new TicketFact.Resolved(id, at);
                        case 11, 12 -> new TicketFact.Escalated(id, at);
                        case 13 -> new TicketFact.Deescalated(id, at);
                        case 14, 15 -> new TicketFact.QuoteRequested(id, at);
                        case 16 -> new TicketFact.QuoteProvided(id, at);
                        case 17 -> new TicketFact.QuoteExpired(id, at);
                        case 18 -> new TicketFact.Recategorised(id, at, "CONTENT_UPDATE", false);
                        case 19 -> new TicketFact.Recategorised(id, at, "TRAINING", false);
                        case 20 -> new TicketFact.WaitingEnded(id, at);
                        case 21 -> mergedOrBack(id, at, facts);
                        case 22 -> new TicketFact.Adopted(id, at, "harbour-linen");
                        default -> new TicketFact.Reopened(id, at);
                    });
        }
        return facts;
    }

    private static TicketFact mergedOrBack(String id, Instant at, List<TicketFact> facts) {
        return TicketState.of(facts).merged() == null
                ? new TicketFact.Merged(id, at)
                : new TicketFact.Unmerged(id, at, null, null, null, null);
    }
}
