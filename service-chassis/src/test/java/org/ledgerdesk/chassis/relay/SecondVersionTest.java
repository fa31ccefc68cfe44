package org.ledgerdesk.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.ledgerdesk.chassis.desk.TestDesk.Count;
import org.ledgerdesk.chassis.desk.TestDesk.Counted;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChassisTest
class SecondVersionTest {

    private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");
    private static final String ID = "first-form";

    @Autowired
    CommandGateway commands;

    @Autowired
    EventStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTopics topics;

    @Test
    void whatWasStoredInTheFirstFormFoldsIsToldAndGoesOnInTheSecond() throws IOException {
        storedLongAgo(pinned());

        commands.sendAndWait(new Count(ID, NINE));

        assertThat(store.readEvents(ID).asStream().map(event -> (Object) event.getPayload()))
                .containsExactly(new Counted(ID, 2, NINE), new Counted(ID, 3, NINE));
        assertThatThrownBy(() -> commands.sendAndWait(new Count(ID, NINE))).hasMessageContaining("Three is enough");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> topics.received("ticket.events", ID).size() == 2);
        assertThat(topics.received("ticket.events", ID))
                .extracting(told -> told.data().get("total").intValue())
                .containsExactly(2, 3);
        assertThat(stored(0)).isEqualTo("1 " + pinned());
        assertThat(stored(1)).startsWith("2 ").contains("\"total\":3").doesNotContain("count");
    }

    private String pinned() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/stored/Counted.v1.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String stored(long sequence) {
        return jdbc.sql("""
                        SELECT payload_revision || ' ' || convert_from(payload, 'UTF8') FROM domain_event
                        WHERE aggregate_identifier = :id AND sequence_number = :sequence
                        """)
                .param("id", ID)
                .param("sequence", sequence)
                .query(String.class)
                .single();
    }

    private void storedLongAgo(String payload) {
        jdbc.sql("""
                        INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                          payload_revision, payload, meta_data, time_stamp, hash)
                        VALUES ('first-form-0', :id, 0, 'Counter', 'Counted', '1', :payload, convert_to('{}', 'UTF8'),
                          '2026-11-16T09:00:00Z', sha256('long ago'))
                        """)
                .param("id", ID)
                .param("payload", payload.getBytes(StandardCharsets.UTF_8))
                .update();
    }
}
