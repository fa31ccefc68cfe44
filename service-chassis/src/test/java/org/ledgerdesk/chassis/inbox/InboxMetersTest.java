package org.ledgerdesk.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.ledgerdesk.chassis.desk.Received;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ChassisTest
class InboxMetersTest {

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
    MeterRegistry registry;

    @Test
    void whatTookEffectIsCountedOnceAndRepeatsAreNot() {
        double before = applied();
        send("counted", 1);
        send("counted", 1);
        send("counted", 2);
        eventually(() -> assertThat(received.effects("counted")).containsExactly("counted#1", "counted#2"));
        eventually(() -> assertThat(applied()).isEqualTo(before + 2));
    }

    @Test
    void aSubjectIsParkedOnceHoweverManyFactsWaitBehindIt() {
        double before = parked();
        received.poison.add("stuck#1");
        send("stuck", 1);
        send("stuck", 2);
        topics.sendRaw(TOPIC, "torn", "no json".getBytes(), Map.of());
        eventually(() -> assertThat(parked()).isEqualTo(before + 2));

        received.poison.clear();
        containers.inbox("received").orElseThrow().replay(TOPIC, "stuck");
        eventually(() -> assertThat(parked()).isEqualTo(before + 1));
    }

    @Test
    void aListenerThatDoesNotReadIsBehindUntilItReadsAgain() {
        send("behind", 1);
        eventually(() -> assertThat(lag()).isZero());
        containers.stop();
        send("behind", 2);
        send("behind", 3);
        eventually(() -> assertThat(lag()).isEqualTo(2));
        containers.start();
        eventually(() -> assertThat(lag()).isZero());
    }

    @Test
    void whatTheBrokerDoesNotTellIsNotANumber() {
        var nobody = new InboxLag(Map.of("bootstrap.servers", "127.0.0.1:9"));
        try (nobody) {
            var alone = new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
            new InboxMeters("test-desk", java.util.List.of(received), records, nobody).bindTo(alone);
            assertThat(alone.get("ledgerdesk.inbox.lag").gauge().value()).isNaN();
        }
    }

    private double applied() {
        return registry.get("ledgerdesk.inbox.applied")
                .tags("listener", "received", "topic", TOPIC)
                .counter()
                .count();
    }

    private double parked() {
        return registry.get("ledgerdesk.inbox.parked")
                .tag("listener", "received")
                .gauge()
                .value();
    }

    private double lag() {
        return registry.get("ledgerdesk.inbox.lag")
                .tags("listener", "received", "topic", TOPIC)
                .gauge()
                .value();
    }

    private void send(String subject, long sequence) {
        topics.send(
                TOPIC, subject, sequence, "ClockStarted", JsonMapper.shared().readTree("{}"));
    }

    private static void eventually(ThrowingRunnable fact) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(fact);
    }
}
