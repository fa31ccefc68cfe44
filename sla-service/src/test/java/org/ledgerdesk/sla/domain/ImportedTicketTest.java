package org.ledgerdesk.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.sla.domain.Desk.answered;
import static org.ledgerdesk.sla.domain.Desk.assessed;
import static org.ledgerdesk.sla.domain.Desk.disputed;
import static org.ledgerdesk.sla.domain.Desk.opened;
import static org.ledgerdesk.sla.domain.Desk.wrote;
import static org.ledgerdesk.sla.domain.Priority.P2;
import static org.ledgerdesk.sla.domain.Priority.P3;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happened at another desk was promised by nobody here; what happens here counts as on any ticket. */
class ImportedTicketTest {

    @Test
    void whatHappenedElsewhereStartsNoClock() {
        assertThat(clocks(imported(opened("Mon 10:00"), wrote("Mon 11:00"), assessed(P3, "Mon 12:00"))))
                .isEmpty();
    }

    @Test
    void anImportedTicketThatIsAssessedHereOwesNothingForThePast() {
        assertThat(clocks(imported(opened("Mon 10:00")), assessed(P2, "Tue 12:00")))
                .isEmpty();
    }

    @Test
    void theClientsNextMessageStartsTheResponseClockByThePriorityKnownFromBefore() {
        assertThat(clocks(imported(opened("Mon 10:00"), assessed(P2, "Mon 10:05")), wrote("Tue 12:00")))
                .containsExactly("RESPONSE RUNNING 60");
        assertThat(clocks(
                        imported(opened("Mon 10:00"), assessed(P2, "Mon 10:05")),
                        wrote("Tue 12:00"),
                        answered("Tue 12:30")))
                .containsExactly("RESPONSE MET 60");
    }

    @Test
    void aDisputeHereIsAssessedInTimeHere() {
        assertThat(clocks(imported(opened("Mon 10:00"), assessed(P3, "Mon 10:05")), disputed("Tue 12:00")))
                .containsExactly("ASSESSMENT RUNNING 15");
    }

    private static List<TicketFact> imported(TicketFact... facts) {
        return Arrays.stream(facts).<TicketFact>map(TicketFact.Imported::new).toList();
    }

    private static List<String> clocks(List<TicketFact> before, TicketFact... here) {
        var clocks = new Clocks();
        var facts = new ArrayList<TicketFact>();
        Stream.concat(before.stream(), Arrays.stream(here)).forEach(fact -> {
            Judgement.of("HD-00042", clocks, TicketState.of(facts), fact, Desk.POLICIES, Desk.CALENDARS)
                    .forEach(clocks::evolve);
            facts.add(fact);
        });
        return clocks.all().stream()
                .map(clock -> "%s %s %d"
                        .formatted(clock.kind(), clock.state(), clock.target().toMinutes()))
                .toList();
    }
}
