package org.ledgerdesk.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to a ticket, its clocks are a function of the facts alone. */
class ClockHistoryPropertyTest {

    private static final String REFERENCE = "HD-00042";
    private static final Instant OPENED = TicketHistories.OPENED;
    private static final Instant END = OPENED.plus(Duration.ofDays(60));

    @Property(tries = 500)
    void theOutcomeDoesNotDependOnWhenTheSweepLooked(
            @ForAll(supplier = TicketHistories.class) List<TicketFact> facts,
            @ForAll("moments") List<Duration> sweeps) {
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
    void aSweepThatRanAheadOfTheFactsChangesNoVerdict(
            @ForAll(supplier = TicketHistories.class) List<TicketFact> facts) {
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
    void metMeansThatElapsedDoesNotExceedWhatWasAllowed(
            @ForAll(supplier = TicketHistories.class) List<TicketFact> facts) {
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
    void theClocksAreTheFoldOfTheirEventsAndOfOneKindOneIsOpen(
            @ForAll(supplier = TicketHistories.class) List<TicketFact> facts) {
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
    void theFoldInOneGoIsTheOneFactByFact(@ForAll(supplier = TicketHistories.class) List<TicketFact> facts) {
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

    @Property(tries = 1)
    void theHistoriesBringClocksOfEveryKind() {
        var kinds = new TicketHistories()
                .get()
                .sampleStream()
                .limit(500)
                .flatMap(facts -> Replay.of(facts).all().stream())
                .map(Clock::kind)
                .collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(ClockKind.values());
    }
}
