package org.ledgerdesk.sla.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.Clocks;
import org.ledgerdesk.sla.domain.Desk;
import org.ledgerdesk.sla.domain.Judgement;
import org.ledgerdesk.sla.domain.Story;
import org.ledgerdesk.sla.domain.TicketFact;
import org.ledgerdesk.sla.domain.TicketState;

/** The promise table of design 2 and the sentences under it, row by row, from ticket events to steps. */
class PromiseTableTest {

    private static final String TABLE = "/promises/table.csv";

    @ParameterizedTest(name = "{0}, {1}")
    @CsvFileSource(resources = TABLE, delimiter = '|', numLinesToSkip = 3, maxCharsPerColumn = 1000)
    void theTableIsKept(String clock, String says, String happened, @Nullable String steps) {
        var last = lastSteps(List.of(happened.split("; ")));

        var told = last.stream()
                .filter(step -> clock.equals("ALL") || step.step().kind().name().equals(clock))
                .map(Story::told)
                .map(words -> words.startsWith(clock) ? words.substring(clock.length() + 1) : words);
        assertThat(told).containsExactlyElementsOf(steps == null ? List.of() : List.of(steps.split("; ")));
    }

    @Test
    void eachCellOfTheTableHasARow() throws IOException {
        var rows = rows();
        for (var kind : ClockKind.values()) {
            for (var column : List.of("target", "starts", "stops", "pauses", "again")) {
                assertThat(rows).anyMatch(row -> row.startsWith("%s | %s: ".formatted(kind, column)));
            }
        }
    }

    private static List<String> rows() throws IOException {
        try (var table = PromiseTableTest.class.getResourceAsStream(TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** Each step has its cause among what happened, and the versions it was judged by. */
    private static List<ClockEvent> lastSteps(List<String> happened) {
        var clocks = new Clocks();
        var facts = new ArrayList<TicketFact>();
        List<ClockEvent> steps = List.of();
        for (var words : happened) {
            steps = steps(words, clocks, facts);
            steps.forEach(clocks::evolve);
            assertThat(steps).allSatisfy(step -> {
                assertThat(facts)
                        .extracting(TicketFact::id)
                        .contains(step.step().cause());
                assertThat(step.step().policyVersion()).isEqualTo(Desk.POLICY.version());
                assertThat(step.step().calendarVersion()).isEqualTo(1);
            });
        }
        return steps;
    }

    private static List<ClockEvent> steps(String words, Clocks clocks, List<TicketFact> facts) {
        if (words.startsWith("sweep ")) {
            return Judgement.of(clocks, Desk.at(words.substring("sweep ".length())), Desk.POLICIES);
        }
        return Happenings.fact(words)
                .map(fact -> {
                    var before = TicketState.of(facts);
                    facts.add(fact);
                    return Judgement.of("HD-00042", clocks, before, fact, Desk.POLICIES, Desk.CALENDARS);
                })
                .orElse(List.of());
    }
}
