package org.ledgerdesk.sla.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class OpenClockRebuildTest {

    private static final String REFERENCE = "HD-81101";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestTopics topics;

    @Autowired
    private OpenClockRebuild rebuild;

    @Test
    void clocksThatWereChangedOrRemovedOrAddedAreAgainAsTheirStepsSay() {
        var opened = (ObjectNode) EventContract.example("ticket.events", "TicketOpened", 1);
        opened.put("reference", REFERENCE);
        opened.put("at", "2025-11-17T09:00:00Z").put("receivedAt", "2025-11-17T09:00:00Z");
        topics.send("ticket.events", REFERENCE, 1, "TicketOpened", opened);
        await().atMost(Duration.ofSeconds(30)).until(() -> rows().toString().split("BREACHED").length == 3);
        var before = rows();

        for (var edit : List.of(
                "UPDATE open_clock SET state = 'RUNNING', next_at = '2999-01-01' WHERE reference = ?",
                "DELETE FROM open_clock WHERE reference = ?",
                "INSERT INTO open_clock SELECT gen_random_uuid(), reference, kind, state, next_at FROM open_clock WHERE reference = ?")) {
            jdbc.update(edit, REFERENCE);
            assertThat(rows()).as(edit).isNotEqualTo(before);

            assertThat(rebuild.rebuild()).isPositive();

            assertThat(rows()).as("rebuilt after " + edit).isEqualTo(before);
        }
    }

    private List<Map<String, Object>> rows() {
        return jdbc.queryForList("SELECT * FROM open_clock WHERE reference = ? ORDER BY clock_id", REFERENCE);
    }
}
