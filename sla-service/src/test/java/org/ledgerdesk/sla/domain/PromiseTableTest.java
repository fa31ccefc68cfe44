package org.ledgerdesk.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.sla.domain.ClockKind.ASSESSMENT;
import static org.ledgerdesk.sla.domain.ClockKind.INITIAL_RESPONSE;
import static org.ledgerdesk.sla.domain.ClockKind.RESPONSE;
import static org.ledgerdesk.sla.domain.Desk.answered;
import static org.ledgerdesk.sla.domain.Desk.assessed;
import static org.ledgerdesk.sla.domain.Desk.closed;
import static org.ledgerdesk.sla.domain.Desk.disputed;
import static org.ledgerdesk.sla.domain.Desk.opened;
import static org.ledgerdesk.sla.domain.Desk.reopened;
import static org.ledgerdesk.sla.domain.Desk.waiting;
import static org.ledgerdesk.sla.domain.Desk.waitingEnded;
import static org.ledgerdesk.sla.domain.Desk.wrote;
import static org.ledgerdesk.sla.domain.Priority.P1;
import static org.ledgerdesk.sla.domain.Priority.P2;
import static org.ledgerdesk.sla.domain.Priority.P3;
import static org.ledgerdesk.sla.domain.Priority.P4;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promise table of design 2, cell by cell, for the kinds there are so far. */
class PromiseTableTest {

    /** Kind and column, what happened, and the clocks of the kind then: each as state and minutes of target. */
    record Cell(ClockKind kind, String column, List<TicketFact> facts, List<String> clocks) {

        @Override
        public String toString() {
            return kind + ", " + column;
        }
    }

    static Stream<Cell> cells() {
        var start = opened("Mon 10:00");
        return Stream.of(
                cell(INITIAL_RESPONSE, "target: 2 working days", List.of(start), "RUNNING 960"),
                cell(INITIAL_RESPONSE, "starts: first client message", List.of(start), "RUNNING 960"),
                cell(
                        INITIAL_RESPONSE,
                        "stops: first human public response",
                        then(start, answered("Mon 11:00")),
                        "MET 960"),
                cell(
                        INITIAL_RESPONSE,
                        "stops: not by an assessment",
                        then(start, assessed(P2, "Mon 11:00")),
                        "RUNNING 960"),
                cell(INITIAL_RESPONSE, "pauses while waiting: no", then(start, waiting("Mon 11:00")), "RUNNING 960"),
                cell(
                        INITIAL_RESPONSE,
                        "again: never",
                        then(
                                start,
                                answered("Mon 11:00"),
                                wrote("Mon 12:00"),
                                closed("Mon 13:00"),
                                reopened("Mon 14:00")),
                        "MET 960"),
                cell(ASSESSMENT, "target: 15 office minutes", List.of(start), "RUNNING 15"),
                cell(ASSESSMENT, "starts: opened without assessed priority", List.of(start), "RUNNING 15"),
                cell(
                        ASSESSMENT,
                        "starts: disputed",
                        then(start, assessed(P3, "Mon 10:05"), disputed("Mon 11:00")),
                        "MET 15",
                        "RUNNING 15"),
                cell(ASSESSMENT, "stops: a person assesses", then(start, assessed(P3, "Mon 10:05")), "MET 15"),
                cell(
                        ASSESSMENT,
                        "stops: a person confirms",
                        then(start, assessed(P3, "Mon 10:05"), disputed("Mon 11:00"), assessed(P3, "Mon 11:05")),
                        "MET 15",
                        "MET 15"),
                cell(ASSESSMENT, "stops: not by an answer", then(start, answered("Mon 10:05")), "RUNNING 15"),
                cell(ASSESSMENT, "pauses while waiting: no", then(start, waiting("Mon 10:05")), "RUNNING 15"),
                cell(
                        ASSESSMENT,
                        "again: per dispute",
                        then(
                                start,
                                assessed(P3, "Mon 10:05"),
                                disputed("Mon 11:00"),
                                assessed(P3, "Mon 11:05"),
                                disputed("Mon 12:00")),
                        "MET 15",
                        "MET 15",
                        "RUNNING 15"),
                cell(RESPONSE, "target: P1 15 min", then(start, assessed(P1, "Mon 10:05")), "RUNNING 15"),
                cell(RESPONSE, "target: P2 60 min", then(start, assessed(P2, "Mon 10:05")), "RUNNING 60"),
                cell(RESPONSE, "target: P3 1 working day", then(start, assessed(P3, "Mon 10:05")), "RUNNING 480"),
                cell(RESPONSE, "target: P4 2 working days", then(start, assessed(P4, "Mon 10:05")), "RUNNING 960"),
                cell(RESPONSE, "starts: known once assessed", List.of(start)),
                cell(
                        RESPONSE,
                        "starts: oldest unanswered message",
                        then(start, assessed(P2, "Mon 10:05")),
                        "RUNNING 60"),
                cell(RESPONSE, "stops: next human public response", responded(start), "MET 60"),
                cell(
                        RESPONSE,
                        "pauses while waiting: nothing runs then",
                        then(responded(start), waiting("Mon 10:30")),
                        "MET 60"),
                cell(
                        RESPONSE,
                        "again: per unanswered run",
                        then(responded(start), waiting("Mon 10:30"), wrote("Mon 11:00"), waitingEnded("Mon 11:00")),
                        "MET 60",
                        "RUNNING 60"),
                cell(
                        RESPONSE,
                        "again: repeated client messages don't move it",
                        then(responded(start), wrote("Mon 11:00"), wrote("Mon 11:20")),
                        "MET 60",
                        "RUNNING 60"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theTableIsKept(Cell cell) {
        var clocks = Replay.of(cell.facts()).all().stream()
                .filter(clock -> clock.kind() == cell.kind())
                .map(clock -> clock.state() + " " + clock.target().toMinutes());
        assertThat(clocks).containsExactlyElementsOf(cell.clocks());
    }

    private static List<TicketFact> responded(TicketFact start) {
        return then(start, assessed(P2, "Mon 10:05"), answered("Mon 10:30"));
    }

    private static List<TicketFact> then(TicketFact first, TicketFact... more) {
        return then(List.of(first), more);
    }

    private static List<TicketFact> then(List<TicketFact> first, TicketFact... more) {
        var facts = new ArrayList<>(first);
        facts.addAll(List.of(more));
        return facts;
    }

    private static Cell cell(ClockKind kind, String column, List<TicketFact> facts, String... clocks) {
        return new Cell(kind, column, facts, List.of(clocks));
    }
}
