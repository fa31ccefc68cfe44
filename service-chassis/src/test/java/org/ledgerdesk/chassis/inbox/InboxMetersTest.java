package org.ledgerdesk.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.ledgerdesk.chassis.desk.Received;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;

@ChassisTest
class InboxMetersTest {

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
        received.send("counted", 1);
        received.send("counted", 1);
        received.send("counted", 2);
        await().untilAsserted(() -> assertThat(received.effects("counted")).containsExactly("counted#1", "counted#2"));
        await().untilAsserted(() -> assertThat(applied()).isEqualTo(before + 2));
    }

    @Test
    void aSubjectIsParkedOnceHoweverManyFactsWaitBehindIt() {
        double before = parked();
        received.poison.add("stuck#1");
        received.send("stuck", 1);
        received.send("stuck", 2);
        topics.sendRaw(Received.TOPIC, "torn", "no json".getBytes(), Map.of());
        await().untilAsserted(() -> assertThat(parked()).isEqualTo(before + 2));

        received.poison.clear();
        containers.inbox("received").orElseThrow().replay(Received.TOPIC, "stuck");
        await().untilAsserted(() -> assertThat(parked()).isEqualTo(before + 1));
    }

    @Test
    void aListenerThatDoesNotReadIsBehindUntilItReadsAgain() {
        received.send("behind", 1);
        await().untilAsserted(() -> assertThat(lag()).isZero());
        containers.stop();
        received.send("behind", 2);
        received.send("behind", 3);
        await().untilAsserted(() -> assertThat(lag()).isEqualTo(2));
        containers.start();
        await().untilAsserted(() -> assertThat(lag()).isZero());
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
                .tags("listener", "received", "topic", Received.TOPIC)
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
                .tags("listener", "received", "topic", Received.TOPIC)
                .gauge()
                .value();
    }
}
