package org.ledgerdesk.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.ledgerdesk.chassis.desk.Received;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChassisTest
class InboxTest {

    @Autowired
    TestTopics topics;

    @Autowired
    Received received;

    @Autowired
    InboxContainers containers;

    @Autowired
    InboxRecords records;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFactDeliveredThreeTimesTakesEffectOnce() {
        for (int delivery = 0; delivery < 3; delivery++) {
            received.send("thrice", 1);
            received.send("thrice", 2);
        }
        received.send("thrice", 3);
        await().untilAsserted(() ->
                assertThat(received.effects("thrice")).containsExactly("thrice#1", "thrice#2", "thrice#3"));
    }

    @Test
    void aFactThatComesTooEarlyWaitsForTheOneItMisses() {
        received.send("early", 1);
        received.send("early", 3);
        await().untilAsserted(
                        () -> assertThat(records.parkedSubjects("received", Received.TOPIC, java.util.Set.of("early")))
                                .containsExactly("early"));
        assertThat(received.effects("early")).containsExactly("early#1");
        received.send("early", 2);
        await().untilAsserted(
                        () -> assertThat(received.effects("early")).containsExactly("early#1", "early#2", "early#3"));
        assertThat(records.parked("received", Received.TOPIC, "early")).isEmpty();
    }

    @Test
    void aPoisonFactIsParkedWithLaterOnesOfItsSubjectWhileOthersGoOn() {
        received.poison.add("sick#2");
        received.send("sick", 1);
        received.send("sick", 2);
        received.send("sick", 3);
        received.send("well", 1);
        await().untilAsserted(() -> {
            assertThat(received.effects("well")).containsExactly("well#1");
            assertThat(records.parked("received", Received.TOPIC, "sick"))
                    .extracting(ReceivedEvent::sequence)
                    .containsExactly(2L, 3L);
        });
        assertThat(received.effects("sick")).containsExactly("sick#1");

        received.poison.clear();
        containers.inbox("received").orElseThrow().replay(Received.TOPIC, "sick");
        assertThat(received.effects("sick")).containsExactly("sick#1", "sick#2", "sick#3");
        assertThat(records.parked("received", Received.TOPIC, "sick")).isEmpty();
    }

    @Test
    void anUnreadableRecordIsKeptAsideAndStopsNobody() {
        topics.sendRaw(
                Received.TOPIC, "odd", "no json".getBytes(StandardCharsets.UTF_8), Map.of("ce_type", "nonsense"));
        received.send("odd", 1);
        await().untilAsserted(() -> assertThat(received.effects("odd")).containsExactly("odd#1"));
        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT convert_from(value, 'UTF8') FROM inbox_unreadable")
                        .query(String.class)
                        .list())
                .contains("no json"));
    }
}
