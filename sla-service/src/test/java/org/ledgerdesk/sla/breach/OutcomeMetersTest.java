package org.ledgerdesk.sla.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Tickets of a Monday in the past: whatever their promises are, the sweep breaks them as soon as it sees them. */
@ServiceTest
class OutcomeMetersTest {

    private static final String MORNING = "2025-11-17T09:00:00Z";

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    private double met;
    private double broken;
    private double notBroken;
    private long timed;

    @BeforeEach
    void soFar() {
        // What other tests left to the sweep would be counted too.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("SELECT count(*) FROM open_clock WHERE next_at <= now()")
                                .query(Long.class)
                                .single()
                        == 0);
        met = reached("INITIAL_RESPONSE", "UNASSESSED", "met");
        broken = reached("INITIAL_RESPONSE", "UNASSESSED", "breached");
        notBroken = takenBack("INITIAL_RESPONSE", "UNASSESSED", "breached");
        timed = registry.get("ledgerdesk.sla.response.wall.time")
                .tag("kind", "INITIAL_RESPONSE")
                .timer()
                .count();
    }

    @Test
    void aBreachIsCountedOnceHoweverOftenItsTicketIsLookedAt() {
        open("HD-87001");
        eventually(() -> assertThat(reached("INITIAL_RESPONSE", "UNASSESSED", "breached"))
                .isEqualTo(broken + 1));

        answered("HD-87001", 2, "2025-11-27T10:00:00Z");

        eventually(() -> assertThat(registry.get("ledgerdesk.sla.response.wall.time")
                        .tag("kind", "INITIAL_RESPONSE")
                        .timer()
                        .count())
                .isEqualTo(timed + 1));
        assertThat(reached("INITIAL_RESPONSE", "UNASSESSED", "breached")).isEqualTo(broken + 1);
        assertThat(reached("INITIAL_RESPONSE", "UNASSESSED", "met")).isEqualTo(met);
        assertThat(takenBack("INITIAL_RESPONSE", "UNASSESSED", "breached")).isEqualTo(notBroken);
    }

    @Test
    void aBreachThatATimelyAnswerTakesBackIsCountedAgainst() {
        open("HD-87002");
        eventually(() -> assertThat(reached("INITIAL_RESPONSE", "UNASSESSED", "breached"))
                .isEqualTo(broken + 1));

        answered("HD-87002", 2, "2025-11-17T12:00:00Z");

        eventually(() -> assertThat(takenBack("INITIAL_RESPONSE", "UNASSESSED", "breached"))
                .isEqualTo(notBroken + 1));
        assertThat(reached("INITIAL_RESPONSE", "UNASSESSED", "met")).isEqualTo(met + 1);
    }

    @Test
    void howLongAnAnswerTookIsTimedByOfficeHoursAndByTheWall() {
        double office = total("ledgerdesk.sla.response.office.time");
        double wall = total("ledgerdesk.sla.response.wall.time");
        open("HD-87003");

        // Monday nine to Tuesday eleven: a working day and two hours, or twenty-six hours.
        answered("HD-87003", 2, "2025-11-18T11:00:00Z");

        eventually(() ->
                assertThat(total("ledgerdesk.sla.response.wall.time") - wall).isEqualTo(26 * 60));
        assertThat(total("ledgerdesk.sla.response.office.time") - office).isEqualTo(10 * 60);
    }

    @Test
    void anOutcomeIsCountedUnderTheUrgencyTheTicketHasBy() {
        double before = reached("ASSESSMENT", "P2", "met");
        open("HD-87004");
        var assessed = (ObjectNode) EventContract.example("ticket.events", "PriorityAssessed", 1);
        assessed.put("reference", "HD-87004").put("priority", "P2").put("at", "2025-11-17T09:05:00Z");

        topics.send("ticket.events", "HD-87004", 2, "PriorityAssessed", assessed);

        eventually(() -> assertThat(reached("ASSESSMENT", "P2", "met")).isEqualTo(before + 1));
    }

    @Test
    void theSweepIsBehindByWhatHasBeenDueLongest() {
        jdbc.sql("""
                        INSERT INTO open_clock (clock_id, reference, kind, state, next_at)
                        VALUES (gen_random_uuid(), 'HD-87999', 'RESPONSE', 'RUNNING', now() - interval '1 hour')
                        """).update();

        assertThat(registry.get("ledgerdesk.sla.sweep.behind").timeGauge().value(TimeUnit.SECONDS))
                .isGreaterThan(3_590);

        jdbc.sql("DELETE FROM open_clock WHERE reference = 'HD-87999'").update();
        assertThat(registry.get("ledgerdesk.sla.sweep.behind").timeGauge().value(TimeUnit.SECONDS))
                .isLessThan(3_590);
    }

    @Test
    void allStepsOfAllKindsAreThereBeforeTheyHappen() {
        assertThat(registry.find("ledgerdesk.sla.clocks").counters()).hasSize(7 * 9);
        assertThat(registry.get("ledgerdesk.sla.clocks")
                        .tags("kind", "QUOTE", "step", "retargeted")
                        .counter()
                        .count())
                .isZero();
    }

    private double reached(String kind, String priority, String outcome) {
        return count("ledgerdesk.sla.outcomes", kind, priority, outcome);
    }

    private double takenBack(String kind, String priority, String outcome) {
        return count("ledgerdesk.sla.outcomes.taken.back", kind, priority, outcome);
    }

    private double count(String name, String kind, String priority, String outcome) {
        return registry.get(name)
                .tags("kind", kind, "priority", priority, "outcome", outcome)
                .counter()
                .count();
    }

    private double total(String name) {
        return registry.get(name).tag("kind", "INITIAL_RESPONSE").timer().totalTime(TimeUnit.MINUTES);
    }

    private void open(String reference) {
        var opened = (ObjectNode) EventContract.example("ticket.events", "TicketOpened", 1);
        opened.put("reference", reference).put("at", MORNING).put("receivedAt", MORNING);
        topics.send("ticket.events", reference, 1, "TicketOpened", opened);
    }

    private void answered(String reference, long sequence, String at) {
        var response = (ObjectNode) EventContract.example("ticket.events", "ResponseAdded", 1);
        response.put("reference", reference).put("at", at).put("receivedAt", at);
        response.put("authorKind", "STAFF").put("visibility", "PUBLIC").put("asksClient", false);
        response.put("automatic", false).put("courtesy", false);
        topics.send("ticket.events", reference, sequence, "ResponseAdded", response);
    }

    private static void eventually(ThrowingRunnable fact) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(fact);
    }
}
