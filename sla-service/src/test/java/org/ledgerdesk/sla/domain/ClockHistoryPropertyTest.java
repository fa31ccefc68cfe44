package org.ledgerdesk.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to a ticket, its clocks are a function of the facts alone. */
class ClockHistoryPropertyTest {

    private static final String REFERENCE = "HD-00042";
    private static final Instant OPENED = Instant.parse("2026-11-16T07:30:00Z");
    private static final Instant END = OPENED.plus(Duration.ofDays(60));

    @Property(tries = 500)
    void theOutcomeDoesNotDependOnWhenTheSweepLooked(
            @ForAll("histories") List<TicketFact> facts, @ForAll("moments") List<Duration> sweeps) {
        var unswept = Replay.of(facts);
        Judgement.of(unswept, END, Desk.POLICIES).forEach(unswept::evolve);

        var swept = new Clocks();
        var seen = new ArrayList<TicketFact>();
        for (var fact : facts) {
            sweeps.stream()
                    .map(OPENED::plus)
                    .filter(sweep -> !sweep.isAfter(fact.at()))
                    .sorted()
                    .forEach(sweep -> Judgement.of(swept, sweep, Desk.POLICIES).forEach(swept::evolve));
            judge(swept, seen, fact);
        }
        Judgement.of(swept, END, Desk.POLICIES).forEach(swept::evolve);

        assertThat(swept.all()).isEqualTo(unswept.all());
    }

    @Property(tries = 500)
    void aSweepThatRanAheadOfTheFactsChangesNoVerdict(@ForAll("histories") List<TicketFact> facts) {
        var inTime = Replay.of(facts);
        var ahead = new Clocks();
        var seen = new ArrayList<TicketFact>();
        for (var fact : facts) {
            judge(ahead, seen, fact);
            Judgement.of(ahead, fact.at().plus(Duration.ofDays(2)), Desk.POLICIES)
                    .forEach(ahead::evolve);
        }
        var end = facts.getLast().at().plus(Duration.ofDays(2));
        Replay.swept(inTime, end);

        assertThat(Replay.verdicts(ahead)).isEqualTo(Replay.verdicts(inTime));
    }

    @Property(tries = 500)
    void metMeansThatElapsedDoesNotExceedWhatWasAllowed(@ForAll("histories") List<TicketFact> facts) {
        for (var clock : Replay.of(facts).all()) {
            if (clock.state() == Clock.State.MET) {
                assertThat(clock.counted()).isLessThanOrEqualTo(clock.allowed());
            }
            if (clock.marks().stopped() != null) {
                assertThat(clock.counted()).isGreaterThan(clock.allowed());
            }
        }
    }

    @Property(tries = 300)
    void theClocksAreTheFoldOfTheirEventsAndOfOneKindOneIsOpen(@ForAll("histories") List<TicketFact> facts) {
        var events = new ArrayList<ClockEvent>();
        var clocks = new Clocks();
        var seen = new ArrayList<TicketFact>();
        for (var fact : facts) {
            var steps = judge(clocks, seen, fact);
            events.addAll(steps);
            for (var kind : ClockKind.values()) {
                assertThat(clocks.open().stream().filter(clock -> clock.kind() == kind))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
        assertThat(Clocks.of(events).all()).isEqualTo(clocks.all());
        assertThat(events.stream().map(event -> event.step().cause()))
                .isSubsetOf(facts.stream().map(TicketFact::id).toList());
    }

    @Property(tries = 500)
    void theFoldInOneGoIsTheOneFactByFact(@ForAll("histories") List<TicketFact> facts) {
        var folded = Fold.of(REFERENCE, facts, Desk.POLICIES, Desk.CALENDARS, END);

        assertThat(folded.all()).isEqualTo(Replay.swept(Replay.of(facts), END).all());
    }

    private static List<ClockEvent> judge(Clocks clocks, List<TicketFact> seen, TicketFact fact) {
        var steps = Judgement.of(REFERENCE, clocks, TicketState.of(seen), fact, Desk.POLICIES, Desk.CALENDARS);
        steps.forEach(clocks::evolve);
        seen.add(fact);
        return steps;
    }

    @Provide
    Arbitrary<List<Duration>> moments() {
        return Arbitraries.longs()
                .between(0, 30L * 24 * 60)
                .map(Duration::ofMinutes)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<TicketFact>> histories() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(0, 120),
                                Arbitraries.longs().between(0, 4 * 24 * 60)),
                        Arbitraries.of(Priority.class))
                .as(Happening::new);
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of("QUESTION", "TRAINING", "CONTENT_UPDATE"),
                        step.list().ofMaxSize(14))
                .as(ClockHistoryPropertyTest::history);
    }

    private record Happening(int what, long minutesLater, Priority priority) {}

    private static List<TicketFact> history(boolean siteDown, String category, List<Happening> happenings) {
        var facts = new ArrayList<TicketFact>();
        facts.add(new TicketFact.Opened("0", OPENED, OPENED, siteDown, "harbour-linen", Set.of("webteam"), category));
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

    @Property(tries = 1)
    void theHistoriesBringClocksOfEveryKind() {
        var kinds = histories()
                .sampleStream()
                .limit(500)
                .flatMap(facts -> Replay.of(facts).all().stream())
                .map(Clock::kind)
                .collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(ClockKind.values());
    }
}
