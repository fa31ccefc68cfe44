package org.ledgerdesk.sla.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.sla.attainment.Told;
import org.ledgerdesk.sla.attainment.Window;
import org.ledgerdesk.sla.policies.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judging once more takes the time it is given and leaves no trace; what it finds is the controller's test. */
@ServiceTest
class WhatIfTest {

    private static final Window NOVEMBER =
            Window.between(Instant.parse("2025-11-01T00:00:00Z"), Instant.parse("2025-12-01T00:00:00Z"));

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Told told;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    private final String organisation = Told.department().toLowerCase(Locale.ROOT);

    @Test
    void whatThereIsNoTimeForIsLeftOutAndOneCanGoOnFromThere() {
        var references = new String[502];
        for (int i = 0; i < references.length; i++) {
            // The last three come together, and a page of tickets ends among them.
            references[i] = opened(Instant.parse("2025-11-17T09:00:00Z")
                    .plusMillis(Math.min(i, 499))
                    .toString());
        }
        references[0] = opened("2025-11-18T09:00:00Z");
        told.taken(references);

        var some = whatIf.judge(proposals.preset("commerce-portal"), NOVEMBER, organisation, Duration.ofNanos(-1));

        assertThat(some.tickets()).isEqualTo(502);
        assertThat(some.window().to()).isEqualTo("2025-11-17T09:00:00.499001Z");
        var rest = Window.between(some.window().to(), NOVEMBER.to());
        assertThat(whatIf.judge(proposals.preset("commerce-portal"), rest, organisation, Duration.ofMinutes(1)))
                .satisfies(judged -> assertThat(judged.tickets()).isEqualTo(1))
                .satisfies(judged -> assertThat(judged.window()).isEqualTo(rest));
    }

    @Test
    void nothingOfTheDeskIsTouched() {
        var ticket = opened("2025-11-17T09:00:00Z");
        told.taken(ticket);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> topics.received("sla.events", ticket).size()
                        == jdbc.sql("SELECT count(*) FROM domain_event WHERE aggregate_identifier = :ticket")
                                .param("ticket", ticket)
                                .query(Integer.class)
                                .single());
        var before = everything(ticket);

        var judged = whatIf.judge(proposals.preset("commerce-portal"), NOVEMBER, organisation, Duration.ofMinutes(1));

        assertThat(judged.comparison().summary().differing()).isPositive();

        assertThat(everything(ticket)).isEqualTo(before);
    }

    private String opened(String at) {
        return told.opened(
                at, "SUPPORT", data -> data.put("organisation", organisation).put("category", "QUESTION"));
    }

    /** A print of every table, but for how far readers are and what others are told. */
    private Map<String, List<String>> everything(String ticket) {
        var tables = new TreeMap<String, List<String>>();
        jdbc.sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> tables.put(
                        table,
                        jdbc.sql("SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM \"%s\" t"
                                        .formatted(table))
                                .query(String.class)
                                .list()));
        tables.keySet().removeAll(Set.of("relay_position", "relay_gap"));
        tables.put(
                "topics",
                List.of(topics.received("sla.events", ticket).size() + " "
                        + topics.received("ticket.events", ticket).size()));
        return tables;
    }
}
