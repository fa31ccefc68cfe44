package org.ledgerdesk.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.ledgerdesk.chassis.desk.TestDesk.Count;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChassisTest
class RelayMetersTest {

    @Autowired
    CommandGateway commands;

    @Autowired
    RelayThread eventThread;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry registry;

    @Autowired
    OneTransaction transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRelay outboxRelay;

    @Autowired
    RelayThread outboxThread;

    @Test
    void aRelayThatStandsStillIsBehindByWhatIsStoredMeanwhile() {
        commands.sendAndWait(new Count("at-the-head", Instant.now()));
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(lag()).isZero();
        eventThread.stop();

        commands.sendAndWait(new Count("not-published", Instant.now()));
        commands.sendAndWait(new Count("not-published", Instant.now()));

        await().untilAsserted(() -> assertThat(waiting()).isEqualTo(2));
        assertThat(lag()).isPositive().isLessThan(60);
        eventThread.start();
        await().untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void theOutboxIsBehindByWhatNobodyPublishes() {
        outboxThread.stop();
        var noon = Instant.parse("2026-11-16T12:00:00Z");
        transaction.run(() -> outbox.append("directory.events", "behind", "PersonChanged", 1, noon, Map.of("n", 1)));

        assertThat(outboxRelay.backlog()).isEqualTo(new RelayMeters.Backlog(1, noon));

        outboxThread.start();
        await().untilAsserted(() -> assertThat(outboxRelay.backlog()).isEqualTo(new RelayMeters.Backlog(0, null)));
    }

    private double waiting() {
        return registry.get("ledgerdesk.relay.waiting").gauge().value();
    }

    private double lag() {
        return registry.get("ledgerdesk.relay.lag").timeGauge().value(TimeUnit.SECONDS);
    }
}
