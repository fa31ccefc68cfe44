package org.ledgerdesk.sla.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.sla.domain.Replay;
import org.ledgerdesk.sla.domain.TicketState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What desks have stored must fold for ever, also what was stored before a field was added. */
@ServiceTest
class StoredFactsTest {

    private static final String REFERENCE = "HD-80001";

    @Autowired
    private TicketFacts facts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void factsFromBeforeTheLongPromisesFoldAndBringNoneOfThem() {
        store(1, "Opened", """
                {"id": "1", "at": "2025-11-17T09:00:00Z", "receivedAt": "2025-11-17T09:00:00Z", "siteDown": false,
                 "organisation": "harbour-linen", "involved": ["webteam"]}""");
        store(2, "Merged", """
                {"id": "2", "at": "2025-11-17T09:10:00Z"}""");
        store(3, "Unmerged", """
                {"id": "3", "at": "2025-11-17T10:00:00Z", "unansweredSince": null, "answered": "2025-11-17T09:30:00Z"}""");
        store(4, "StaffAnswered", """
                {"id": "4", "at": "2025-11-17T10:30:00Z"}""");

        var read = facts.of(List.of(REFERENCE)).get(REFERENCE);

        assertThat(TicketState.of(read).known()).isTrue();
        assertThat(Replay.of(REFERENCE, read).all().stream()
                        .map(clock -> clock.kind() + " " + clock.state())
                        .toList())
                .containsExactly("INITIAL_RESPONSE MET", "ASSESSMENT BREACHED");
    }

    private void store(long sequence, String type, String data) {
        jdbc.sql("INSERT INTO ticket_fact (reference, sequence, type, data) VALUES (?, ?, ?, ?::jsonb)")
                .params(REFERENCE, sequence, type, data)
                .update();
    }
}
