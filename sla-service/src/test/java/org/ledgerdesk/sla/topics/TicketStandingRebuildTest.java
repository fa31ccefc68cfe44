package org.ledgerdesk.sla.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.inbox.TopicHistory;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.sla.attainment.TicketStandings;
import org.ledgerdesk.sla.attainment.Told;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Where tickets stand is what the topic tells, whenever it is written, and whatever comes meanwhile. */
@ServiceTest
class TicketStandingRebuildTest {

    @Autowired
    private TicketStandingRebuild rebuild;

    @Autowired
    private TicketStandings standings;

    @Autowired
    private TopicHistory history;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestTopics topics;

    @Autowired
    private Told told;

    private String reference = "";

    @BeforeEach
    void aTicketThatWentFromHandToHand() {
        reference = told.opened("2025-11-17T09:00:00Z", "SUPPORT", data -> data.putNull("organisation"));
        told.assessed(reference, "2025-11-17T09:10:00Z", "P1");
        told.answered(reference, "2025-11-17T09:11:00Z");
        told.and(reference, "AwaitingResponseStarted", "2025-11-17T09:30:00Z");
        told.and(reference, "TicketTransferred", "2025-11-17T09:50:00Z", data -> data.put("department", "BILLING"));
        told.and(reference, "ProspectAdopted", "2025-11-17T09:55:00Z", data -> data.put("organisation", "zeta"));
        told.taken(reference);
        assertThat(rows()).hasSize(5).first().asString().contains("WAITING", "P1", "BILLING", "zeta");
    }

    @Test
    void rowsThatWereChangedOrRemovedOrAddedAreAgainAsTheTopicTells() {
        var before = rows();
        for (var edit : List.of(
                "UPDATE ticket_standing SET turn = 'ENDED', organisation = NULL WHERE reference = ?",
                "DELETE FROM ticket_standing WHERE reference = ?",
                "DELETE FROM ticket_dimension WHERE reference = ? AND sequence > 1",
                "INSERT INTO ticket_dimension SELECT reference, 99, now(), 'P4', 'X', 'x', 'x' FROM ticket_standing WHERE reference = ?",
                "UPDATE ticket_dimension SET department = 'X' WHERE reference = ?")) {
            jdbc.update(edit, reference);
            assertThat(rows()).as(edit).isNotEqualTo(before);

            assertThat(rebuild.rebuild()).isPositive();

            assertThat(rows()).as("rebuilt after " + edit).isEqualTo(before);
        }
    }

    @Test
    void clocksAreCountedUnderWhatTheTopicTells() {
        var before = clocks();
        jdbc.update("UPDATE ticket_dimension SET department = 'X' WHERE reference = ?", reference);
        jdbc.update("UPDATE clock_row SET department = 'X' WHERE reference = ?", reference);

        rebuild.rebuild();

        assertThat(clocks()).isEqualTo(before).anyMatch(clock -> clock.contains("SUPPORT"));
    }

    @Test
    void aTicketNobodyToldOfIsForgotten() {
        jdbc.update("""
                INSERT INTO ticket_standing SELECT (jsonb_populate_record(t, '{"reference": "HD-999999"}')).*
                FROM ticket_standing t WHERE reference = ?
                """, reference);

        rebuild.rebuild();

        assertThat(jdbc.queryForList("SELECT reference FROM ticket_standing", String.class))
                .contains(reference)
                .doesNotContain("HD-999999");
    }

    @Test
    void whatComesTwiceOrCannotBeTakenChangesNothing() {
        var before = rows();
        var again = (ObjectNode) EventContract.example("ticket.events", "TicketTransferred", 1);
        topics.send(
                "ticket.events",
                reference,
                5,
                "TicketTransferred",
                again.put("at", "2025-11-17T09:50:00Z").put("department", "BILLING"));
        topics.send("ticket.events", reference, 9, "TicketTransferred", again.put("department", "X"));

        rebuild.rebuild();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void newsThatComeMeanwhileAreNeitherLostNorTakenTwice() {
        var rebuilding = CompletableFuture.runAsync(rebuild::rebuild);
        for (int i = 0; i < 30; i++) {
            var department = "DEPARTMENT-" + i;
            told.and(
                    reference,
                    "TicketTransferred",
                    "2025-11-17T10:%02d:00Z".formatted(i),
                    data -> data.put("department", department));
            if (rebuilding.isDone()) {
                rebuilding = CompletableFuture.runAsync(rebuild::rebuild);
            }
        }
        rebuilding.join();
        told.taken(reference);
        var after = rows();

        assertThat(after).hasSize(35);
        assertThat(after.getFirst()).contains("DEPARTMENT-29");
        rebuild.rebuild();
        assertThat(rows()).isEqualTo(after);
    }

    /** The rebuild has read the topic and waits for one ticket when another of that partition has news, and these are taken. */
    @Test
    void newsTakenAfterTheTopicWasReadAreReadOnceMore() {
        var rebuilding = new AtomicReference<CompletableFuture<Void>>();
        var later = ticketOfTheSamePartition();
        transaction.executeWithoutResult(holding -> {
            standings.lock(List.of(reference));
            rebuilding.set(CompletableFuture.runAsync(rebuild::rebuild));
            await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaits);
            told.and(
                    later,
                    "TicketTransferred",
                    "2025-11-17T10:00:00Z",
                    data -> data.put("department", "NEWS-" + later));
            told.taken(later);
        });
        rebuilding.get().join();

        reference = later;
        assertThat(rows()).hasSize(3).first().asString().contains("NEWS-" + later);
    }

    private String ticketOfTheSamePartition() {
        while (true) {
            var other = told.opened("2025-11-17T09:00:00Z", "SUPPORT");
            told.taken(other);
            if (partition(other).equals(partition(reference))) {
                return other;
            }
        }
    }

    private TopicPartition partition(String subject) {
        var found = new AtomicReference<TopicPartition>();
        for (var partition : history.partitions("ticket.events")) {
            history.read(partition, event -> {
                if (event.subject().equals(subject)) {
                    found.set(partition);
                }
            });
        }
        return found.get();
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)", Boolean.class));
    }

    /** The standing first, then what the ticket was counted under from when on. */
    private List<String> rows() {
        return jdbc.queryForList("""
                (SELECT t::text FROM ticket_standing t WHERE reference = ?)
                UNION ALL (SELECT d::text FROM ticket_dimension d WHERE reference = ? ORDER BY sequence)
                """, String.class, reference, reference);
    }

    private List<String> clocks() {
        return jdbc.queryForList(
                "SELECT c::text FROM clock_row c WHERE reference = ? ORDER BY clock_id", String.class, reference);
    }
}
