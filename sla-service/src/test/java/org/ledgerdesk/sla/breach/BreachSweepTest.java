package org.ledgerdesk.sla.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class BreachSweepTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestTopics topics;

    @Autowired
    private OpenClockGauge gauge;

    @Autowired
    private MeterRegistry registry;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void waitLongOnABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Test
    void aTicketThatCannotBeLookedAtIsSetAsideAndKeepsNoOtherFromItsBreach() {
        jdbc.sql("""
                        INSERT INTO open_clock (clock_id, reference, kind, state, next_at)
                        VALUES (:id, 'HD-99999', 'RESPONSE', 'RUNNING', now() - interval '1 hour')
                        """).param("id", UUID.randomUUID()).update();
        open("HD-81001");

        await().until(() -> breached("HD-81001") == 2);

        await().until(() -> jdbc.sql("SELECT next_at > now() FROM open_clock WHERE reference = 'HD-99999'")
                .query(Boolean.class)
                .single());
        assertThat(behind())
                .as("it waits since an hour ago, not since the last try")
                .isGreaterThan(3_600);

        jdbc.sql("DELETE FROM open_clock WHERE reference = 'HD-99999'").update();
        await().until(() -> behind() == 0);
    }

    private double behind() {
        return registry.get("ledgerdesk.sla.sweep.behind").timeGauge().value(TimeUnit.SECONDS);
    }

    @Test
    void whatClocksDoAndHowLateTheSweepWasCanBeWatched() {
        open("HD-81002");
        await().until(() -> breached("HD-81002") == 2);

        gauge.count();

        assertThat(metrics())
                .contains("ledgerdesk_sla_clocks_total{kind=\"ASSESSMENT\",step=\"breached\"}")
                .contains("ledgerdesk_sla_sweep_lateness_seconds_count")
                .contains("ledgerdesk_sla_open_clocks{kind=\"ASSESSMENT\",state=\"BREACHED\"}")
                .contains("ledgerdesk_sla_open_clocks{kind=\"QUOTE\",state=\"PAUSED\"} 0");
    }

    private String metrics() {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/prometheus")
                .retrieve()
                .body(String.class);
    }

    private void open(String reference) {
        var opened = (ObjectNode) EventContract.example("ticket.events", "TicketOpened", 1);
        opened.put("reference", reference);
        opened.put("at", "2025-11-17T09:00:00Z").put("receivedAt", "2025-11-17T09:00:00Z");
        topics.send("ticket.events", reference, 1, "TicketOpened", opened);
    }

    private long breached(String reference) {
        return jdbc.sql("SELECT count(*) FROM open_clock WHERE reference = :reference AND state = 'BREACHED'")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }
}
