package org.ledgerdesk.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.ledgerdesk.chassis.desk.TestDesk.Count;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ChassisTest
class EventRelayTest {

    private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");

    @Autowired
    CommandGateway commands;

    @Autowired
    OneTransaction transaction;

    @Autowired
    EventStore store;

    @Autowired
    WakingSource source;

    @Autowired
    Serializer serializer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTopics topics;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate plainTransaction;

    @Test
    void everyStoredEventIsOnItsTopicInOrderAsACloudEvent() {
        IntStream.range(0, 3).forEach(n -> commands.sendAndWait(new Count("relayed", NINE)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> topics.received("ticket.events", "relayed").size() == 3);
        var received = topics.received("ticket.events", "relayed");
        assertThat(received).extracting(TestTopics.Received::sequence).containsExactly(1L, 2L, 3L);
        assertThat(received.getFirst().headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/ledgerdesk/test-desk")
                .containsEntry("ce_type", "ledgerdesk.Counted.v1")
                .containsEntry("ce_subject", "relayed")
                .containsEntry("ce_time", "2026-11-16T09:00:00Z")
                .containsEntry("ce_dataschema", "/docs/events/ticket.events/Counted.v1.schema.json")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_traceparent");
        assertThat(received.getLast().data().get("total").intValue()).isEqualTo(3);
    }

    @Test
    void commandsOfOneTransactionAreStoredTogetherOrNotAtAll() {
        assertThatThrownBy(() -> transaction.run(() -> {
                    commands.sendAndWait(new Count("torn", NINE));
                    throw new IllegalStateException("after the command");
                }))
                .hasMessage("after the command");
        assertThat(store.readEvents("torn").hasNext()).isFalse();

        transaction.run(() -> {
            commands.sendAndWait(new Count("whole", NINE));
            commands.sendAndWait(new Count("whole", NINE));
        });
        assertThat(store.readEvents("whole").asStream()).hasSize(2);
    }

    @Test
    void anOuterRollbackLeavesNoEvent() {
        plainTransaction.executeWithoutResult(status -> {
            commands.sendAndWait(new Count("outer", NINE));
            status.setRollbackOnly();
        });
        assertThat(store.readEvents("outer").hasNext()).isFalse();
    }

    @Test
    void anEventIsStoredUnderItsStoredName() {
        commands.sendAndWait(new Count("named", NINE));
        assertThat(jdbc.sql(
                                "SELECT payload_type || '/' || payload_revision FROM domain_event WHERE aggregate_identifier = 'named'")
                        .query(String.class)
                        .single())
                .isEqualTo("Counted/2");
    }

    @Test
    void anUnknownStoredTypeThrows() {
        var stored = new SimpleSerializedObject<>("{}".getBytes(), byte[].class, "Forgotten", "1");
        assertThatThrownBy(() -> serializer.deserialize(stored)).isInstanceOf(StoredTypes.UnknownStoredType.class);
    }

    @Test
    void aReplayTokenCanBeReadBack() {
        var token = ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(7, java.util.List.of()));
        var stored = serializer.serialize(token, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(token);
    }

    @Test
    void aReaderIsWokenByACommitAndFindsTheEventThere() throws Exception {
        var found = new java.util.concurrent.CompletableFuture<Boolean>();
        try (var stream = source.openStream(store.createHeadToken())) {
            stream.setOnAvailableCallback(() -> found.complete(stream.hasNextAvailable()));
            commands.sendAndWait(new Count("waking", NINE));
            assertThat(found.get(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void factsFromTheOutboxArriveInOrderPerSubject() {
        IntStream.rangeClosed(1, 3)
                .forEach(n -> transaction.run(() -> outbox.append(
                        "directory.events", "person-1", "PersonChanged", 1, NINE, java.util.Map.of("n", n))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> topics.received("directory.events", "person-1").size() >= 3);
        var received = topics.received("directory.events", "person-1");
        assertThat(received).extracting(TestTopics.Received::sequence).containsExactly(1L, 2L, 3L);
        assertThat(received).extracting(one -> one.data().get("n").intValue()).containsExactly(1, 2, 3);
    }

    @Test
    void aFactOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append("directory.events", "x", "X", 1, NINE, java.util.Map.of()))
                .isInstanceOf(IllegalStateException.class);
    }
}
