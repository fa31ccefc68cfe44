package org.ledgerdesk.ticket.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Building the index anew after a failure takes the place of the first attempt. */
@TicketServiceTest
class IndexKeeperTest {

    @Autowired
    NamedParameterJdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IndexKeeper live;

    @Test
    void anAttemptThatFailsMidwayLeavesNothingBehind() throws IOException {
        await().atMost(Duration.ofSeconds(30)).until(() -> live.index() != null);
        var before = folders();
        var asked = new AtomicInteger();
        var table = new DuplicateTable(jdbc, template) {
            @Override
            List<Row> suggestedAfter(long change, long upTo, Instant since, int most) {
                if (asked.incrementAndGet() == 1) {
                    throw new IllegalStateException("The database went away.");
                }
                return super.suggestedAfter(change, upTo, since, most);
            }
        };
        var keeper = new IndexKeeper(table, Clock.systemUTC());
        keeper.start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> keeper.index() != null);
            assertThat(asked.get()).isGreaterThan(1);
            assertThat(folders()).hasSize(before.size() + 1);
        } finally {
            keeper.stop();
        }
        assertThat(folders()).isEqualTo(before);
    }

    private static List<Path> folders() throws IOException {
        var name = "ledgerdesk-duplicates-" + ProcessHandle.current().pid() + "-";
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(one -> one.getFileName().toString().startsWith(name))
                    .sorted()
                    .toList();
        }
    }
}
