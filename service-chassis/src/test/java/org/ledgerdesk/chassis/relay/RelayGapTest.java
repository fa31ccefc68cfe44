package org.ledgerdesk.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.ledgerdesk.chassis.desk.TestDesk.Count;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The event store's numbers are taken before a transaction commits, so they are neither in order of appearing nor without gaps. */
@ChassisTest
class RelayGapTest {

    private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");

    @Autowired
    CommandGateway commands;

    @Autowired
    EventRelay relay;

    @Autowired
    RelayThread eventThread;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestTopics topics;

    @BeforeEach
    void nobodyElsePublishes() {
        eventThread.stop();
        publishAll();
    }

    @AfterEach
    void theRelayGoesOn() {
        eventThread.start();
    }

    @Test
    void anEventThatAppearsBehindTheRelayIsPublished() {
        count("before-late");
        transaction.executeWithoutResult(status -> {
            store("late", "Counted");
            elsewhere(() -> {
                count("after-late");
                publishAll();
                assertThat(published("after-late")).isEqualTo(1);
                assertThat(gaps()).hasSize(1);
            });
        });
        assertThat(published("late")).isZero();

        publishAll();

        assertThat(published("late")).isEqualTo(1);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void aNumberNobodyUsedIsForgottenWhenAllWhoCouldHaveItAreThrough() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT pg_current_xact_id()::text, nextval('domain_event_global_index_seq')")
                    .query()
                    .singleRow();
            elsewhere(() -> {
                count("past-a-gap");
                publishAll();
                jdbc.sql("UPDATE relay_gap SET passed_at = now() - interval '1 day'")
                        .update();
                publishAll();
                assertThat(gaps()).as("whoever has it is not through").hasSize(1);
            });
        });

        publishAll();

        assertThat(gaps()).isEmpty();
    }

    @Test
    void whatCannotBeReadStopsTheRelayAndRepeatsNothing() {
        count("before-unreadable");
        store("unreadable", "Forgotten");
        count("after-unreadable");

        assertThat(relay.publish()).as("there is more").isTrue();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(relay::publish).hasMessageContaining("Event 0 of unreadable cannot be published");
        }
        assertThat(published("before-unreadable")).isEqualTo(1);
        assertThat(published("after-unreadable")).isZero();

        jdbc.sql("UPDATE domain_event SET payload_type = 'Counted' WHERE aggregate_identifier = 'unreadable'")
                .update();
        publishAll();
        assertThat(published("unreadable")).isEqualTo(1);
        assertThat(published("after-unreadable")).isEqualTo(1);
    }

    @Test
    void severalWhoPublishTogetherPublishEachEventOnceAndInOrder() throws Exception {
        var subjects = IntStream.range(0, 40).mapToObj(n -> "together-" + n).toList();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var storing = others.submit(() -> subjects.forEach(subject -> {
                count(subject);
                count(subject);
            }));
            for (int i = 0; i < 3; i++) {
                others.submit(() -> {
                    while (!storing.isDone()) {
                        relay.publish();
                    }
                });
            }
            storing.get();
        }
        publishAll();

        var received = topics.received("ticket.events");
        assertThat(subjects).allSatisfy(subject -> assertThat(received.stream()
                        .filter(one -> subject.equals(one.key()))
                        .map(TestTopics.Received::sequence))
                .isEqualTo(List.of(1L, 2L)));
    }

    private void count(String subject) {
        commands.sendAndWait(new Count(subject, NINE));
    }

    /** As a service's own insert would store it, under this stored type. */
    private void store(String subject, String type) {
        jdbc.sql("""
                        INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                          payload_revision, payload, meta_data, time_stamp, hash)
                        SELECT gen_random_uuid(), :subject, 0, type, :type, payload_revision,
                          convert_to(replace(convert_from(payload, 'UTF8'), aggregate_identifier, :subject), 'UTF8'),
                          meta_data, time_stamp, hash
                        FROM domain_event WHERE payload_type = 'Counted' AND sequence_number = 0 ORDER BY global_index LIMIT 1
                        """).param("subject", subject).param("type", type).update();
    }

    private void publishAll() {
        while (relay.publish()) {
            assertThat(eventThread.isRunning()).isFalse();
        }
    }

    /** In a transaction of its own. */
    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private int published(String subject) {
        return topics.received("ticket.events", subject).size();
    }

    private List<Long> gaps() {
        return jdbc.sql("SELECT global_index FROM relay_gap").query(Long.class).list();
    }
}
