package org.ledgerdesk.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.ledgerdesk.chassis.desk.Received;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ChassisTest
class InboxTest {

    private static final String TOPIC = "sla.events";

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
            send("thrice", 1);
            send("thrice", 2);
        }
        send("thrice", 3);
        eventually(() -> assertThat(received.effects("thrice")).containsExactly("thrice#1", "thrice#2", "thrice#3"));
    }

    @Test
    void aFactThatComesTooEarlyWaitsForTheOneItMisses() {
        send("early", 1);
        send("early", 3);
        eventually(() -> assertThat(records.parkedSubjects("received", TOPIC, java.util.Set.of("early")))
                .containsExactly("early"));
        assertThat(received.effects("early")).containsExactly("early#1");
        send("early", 2);
        eventually(() -> assertThat(received.effects("early")).containsExactly("early#1", "early#2", "early#3"));
        assertThat(records.parked("received", TOPIC, "early")).isEmpty();
    }

    @Test
    void aPoisonFactIsParkedWithLaterOnesOfItsSubjectWhileOthersGoOn() {
        received.poison.add("sick#2");
        send("sick", 1);
        send("sick", 2);
        send("sick", 3);
        send("well", 1);
        eventually(() -> {
            assertThat(received.effects("well")).containsExactly("well#1");
            assertThat(records.parked("received", TOPIC, "sick"))
                    .extracting(ReceivedEvent::sequence)
                    .containsExactly(2L, 3L);
        });
        assertThat(received.effects("sick")).containsExactly("sick#1");

        received.poison.clear();
        containers.inbox("received").orElseThrow().replay(TOPIC, "sick");
        assertThat(received.effects("sick")).containsExactly("sick#1", "sick#2", "sick#3");
        assertThat(records.parked("received", TOPIC, "sick")).isEmpty();
    }

    @Test
    void anUnreadableRecordIsKeptAsideAndStopsNobody() {
        topics.sendRaw(TOPIC, "odd", "no json".getBytes(StandardCharsets.UTF_8), Map.of("ce_type", "nonsense"));
        send("odd", 1);
        eventually(() -> assertThat(received.effects("odd")).containsExactly("odd#1"));
        eventually(() -> assertThat(jdbc.sql("SELECT convert_from(value, 'UTF8') FROM inbox_unreadable")
                        .query(String.class)
                        .list())
                .contains("no json"));
    }

    private void send(String subject, long sequence) {
        topics.send(
                TOPIC, subject, sequence, "ClockStarted", JsonMapper.shared().readTree("{}"));
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable fact) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(fact);
    }
}
