package org.ledgerdesk.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Promises change while tickets are open, and facts and sweeps come when they come: the clocks are those of one fold. */
class EditedPromisesPropertyTest {

    private static final String REFERENCE = "HD-00042";
    private static final Instant END = TicketHistories.OPENED.plus(Duration.ofDays(120));

    @Property(tries = 1000)
    void whateverWasKnownWhenTheClocksAreThoseOfOneFold(
            @ForAll(supplier = TicketHistories.class) List<TicketFact> facts, @ForAll long seed) {
        var random = new Random(seed);
        var edits = edits(random);
        var history = new ClockHistory();
        int known = 0;
        while (known < facts.size()) {
            int next = Math.min(facts.size(), known + 1 + random.nextInt(3));
            var before = List.copyOf(facts.subList(0, known));
            var batch = List.copyOf(facts.subList(known, next));
            var now = batch.getLast().at().plus(Duration.ofMinutes(random.nextInt(3000)));
            keep(history, history.after(new ClockCommand.JudgeFacts(REFERENCE, before, batch, now, edits, edits)));
            known = next;
            if (random.nextBoolean()) {
                var all = List.copyOf(facts.subList(0, known));
                keep(history, history.after(new ClockCommand.Renew(REFERENCE, all, now, edits, edits)));
            }
            if (random.nextBoolean()) {
                keep(history, Judgement.of(history.clocks(), now, edits));
            }
        }
        keep(history, history.after(new ClockCommand.Renew(REFERENCE, facts, END, edits, edits)));

        assertThat(Replay.verdicts(history.clocks()))
                .as(
                        "seed %d\nstored %s\nright %s",
                        seed, told(history.stored()), told(Fold.steps(REFERENCE, facts, edits, edits, END)))
                .isEqualTo(Replay.verdicts(Fold.of(REFERENCE, facts, edits, edits, END)));
    }

    @Property(tries = 500)
    void whatHasEndedBeforeAnEditKeepsItsVersion(
            @ForAll(supplier = TicketHistories.class) List<TicketFact> facts, @ForAll long seed) {
        var edits = edits(new Random(seed));
        var last = facts.getLast().at();
        var before = Fold.of(REFERENCE, facts, edits, edits, last);
        edits.policy(null, last.plusSeconds(1), Edits.with(edits.latest().targets(), ClockKind.RESPONSE, 1));

        var after = Fold.of(REFERENCE, facts, edits, edits, END);

        before.all().stream().filter(clock -> !clock.isOpen()).forEach(clock -> assertThat(after.get(clock.id()))
                .isEqualTo(clock));
        before.all().stream().filter(clock -> clock.marks().breached() != null).forEach(clock -> assertThat(
                        after.get(clock.id()).marks().breached())
                .isEqualTo(clock.marks().breached()));
    }

    @Property(tries = 300)
    void everyOpenClockThatIsNotBrokenGoesByTheVersionsInForce(
            @ForAll(supplier = TicketHistories.class) List<TicketFact> facts, @ForAll long seed) {
        var edits = edits(new Random(seed));
        var policy = edits.at(TicketState.of(facts).organisation(), END);
        var clocks = Fold.of(REFERENCE, facts, edits, edits, END);

        assertThat(clocks.open().stream().filter(clock -> clock.marks().breached() == null))
                .allSatisfy(clock -> assertThat(clock.last().policyVersion()).isEqualTo(policy.version()));
    }

    private static String told(List<ClockEvent> steps) {
        return steps.stream()
                .map(step -> "%n  %s %s (%s): %s"
                        .formatted(
                                step.step().at(),
                                step.step().clockId().substring(0, 4),
                                step.step().cause(),
                                Story.told(step)))
                .collect(Collectors.joining());
    }

    private static void keep(ClockHistory history, List<ClockEvent> steps) {
        steps.forEach(history::add);
    }

    private static Edits edits(Random random) {
        var edits = new Edits();
        var at = TicketHistories.OPENED;
        for (int i = random.nextInt(5); i > 0; i--) {
            at = at.plus(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 90 : 4 * 24 * 60)));
            var kind = ClockKind.values()[random.nextInt(ClockKind.values().length)];
            var targets = edits.latest().targets();
            var organisation = random.nextBoolean() ? "harbour-linen" : null;
            switch (random.nextInt(5)) {
                case 0 -> edits.policy(organisation, at, Edits.with(targets, kind, 1 + random.nextInt(3000)));
                case 1 -> edits.policy(organisation, at, Edits.without(targets, kind));
                case 2 -> edits.takenBack("harbour-linen", at);
                case 3 -> edits.calendar(at, "08:00", "20:00", DayOfWeek.values());
                default -> edits.calendar(at, "10:00", "12:00", DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
            }
        }
        return edits;
    }
}
