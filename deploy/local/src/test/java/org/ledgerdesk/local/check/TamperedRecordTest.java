package org.ledgerdesk.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.Processes;
import org.ledgerdesk.local.process.StopSignal;
import org.ledgerdesk.local.stack.Home;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Postgres;
import org.ledgerdesk.local.stack.Secrets;
import org.ledgerdesk.local.stack.TestPorts;

/** Whoever can write to the database changes something behind the services' back; the checker says what and where. */
class TamperedRecordTest {

    private static final Path SCRIPTS = Path.of("../../service-chassis/src/main/resources/db/chassis/eventstore");

    @TempDir
    static Path folder;

    private static Ports ports;
    private static Secrets secrets;
    private static Processes processes;

    private Connection ticket;
    private List<Fact> published;

    @BeforeAll
    static void aDatabase() {
        var home = Home.at(folder.resolve("home"));
        ports = TestPorts.free();
        secrets = new Secrets(home);
        processes = home.processes();
        var postgres = new Postgres(home, ports, secrets);
        postgres.prepare();
        Part part = postgres.part();
        processes.start(part);
        assertThat(processes.answers(part, Duration.ofSeconds(120)))
                .as(() -> "see " + processes.log(Postgres.NAME))
                .isTrue();
        postgres.createDatabases();
    }

    @BeforeEach
    void aRecordOfTwoTickets() throws Exception {
        ticket = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/ticket",
                "ticket",
                secrets.token("postgres.ticket"));
        execute("DROP TABLE IF EXISTS domain_event, snapshot_event, token_entry");
        execute(Files.readString(SCRIPTS.resolve("V0_1__event_store.sql")));
        for (int sequence = 0; sequence < 5; sequence++) {
            store("HD-00001", sequence);
            store("HD-00002", sequence);
        }
        execute(Files.readString(SCRIPTS.resolve("V0_6__chain.sql")));
        published = published();
    }

    @AfterEach
    void leave() throws SQLException {
        ticket.close();
    }

    @AfterAll
    static void stop() {
        processes.stop(Postgres.NAME, StopSignal.INT);
    }

    @Test
    void anUntouchedRecordIsWhole() throws SQLException {
        assertThat(StoredChain.check("ticket", ticket).breaches()).isEmpty();
        assertThat(StoredChain.check("ticket", ticket).counted()).isEqualTo(10);
        assertThat(asPublished()).isEmpty();
    }

    @Test
    void aChangedByteIsFound() throws SQLException {
        execute("""
                UPDATE domain_event SET payload = set_byte(payload, 3, 33)
                WHERE aggregate_identifier = 'HD-00001' AND sequence_number = 2
                """);
        assertThat(StoredChain.check("ticket", ticket).breaches())
                .containsExactly("HD-00001: fact 3, or the hash of the one before, was changed");
    }

    @Test
    void aChangedMomentOrAuthorIsFoundAsWell() throws SQLException {
        execute(
                "UPDATE domain_event SET time_stamp = '2020-01-01T00:00:00Z' WHERE aggregate_identifier = 'HD-00002' AND sequence_number = 0");
        assertThat(StoredChain.check("ticket", ticket).breaches()).hasSize(1);
    }

    @Test
    void aRemovedFactIsFound() throws SQLException {
        execute("DELETE FROM domain_event WHERE aggregate_identifier = 'HD-00001' AND sequence_number = 1");
        assertThat(StoredChain.check("ticket", ticket).breaches())
                .containsExactly("HD-00001: before fact 3, 1 missing");
    }

    @Test
    void aRemovedFactWhoseFollowersWereNumberedAnewIsFound() throws SQLException {
        execute("DELETE FROM domain_event WHERE aggregate_identifier = 'HD-00001' AND sequence_number = 1");
        for (int sequence = 2; sequence < 5; sequence++) {
            execute(
                    "UPDATE domain_event SET sequence_number = sequence_number - 1 WHERE aggregate_identifier = 'HD-00001' AND sequence_number = "
                            + sequence);
        }
        assertThat(StoredChain.check("ticket", ticket).breaches()).hasSize(3);
    }

    @Test
    void aCutOffTailIsFoundByWhatWasPublished() throws SQLException {
        execute("DELETE FROM domain_event WHERE aggregate_identifier = 'HD-00002' AND sequence_number >= 3");
        assertThat(StoredChain.check("ticket", ticket).breaches()).isEmpty();
        assertThat(asPublished())
                .containsExactly(
                        "HD-00002: fact 4, TicketOpened, was published and is stored no longer",
                        "HD-00002: fact 5, TicketOpened, was published and is stored no longer");
    }

    @Test
    void aChainCalculatedAnewOverAChangedFactIsFoundByWhatWasPublished() throws SQLException, java.io.IOException {
        execute("""
                UPDATE domain_event SET payload = set_byte(payload, 3, 33)
                WHERE aggregate_identifier = 'HD-00001' AND sequence_number = 3
                """);
        execute("ALTER TABLE domain_event DROP COLUMN hash");
        execute(Files.readString(SCRIPTS.resolve("V0_6__chain.sql"))
                .replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"));
        assertThat(StoredChain.check("ticket", ticket).breaches()).isEmpty();
        assertThat(asPublished())
                .containsExactly(
                        "HD-00001: fact 4, TicketOpened, is not the one that was published",
                        "HD-00001: fact 5, TicketOpened, is not the one that was published");
    }

    @Test
    void aFactThatNeverCameToTheTopicIsFound() throws SQLException {
        assertThat(Kept.relayed("ticket", ticket, Map.of("HD-00001", 5L, "HD-00002", 4L))
                        .breaches())
                .containsExactly("HD-00002: 4 of 5 published");
    }

    private List<String> asPublished() {
        var kept = new Kept(ticket);
        published.forEach(kept::take);
        return kept.asPublished("ticket").breaches();
    }

    private List<Fact> published() throws SQLException {
        var facts = new ArrayList<Fact>();
        try (var rows = ticket.createStatement().executeQuery("""
                SELECT aggregate_identifier, sequence_number + 1, event_identifier, encode(hash, 'hex')
                FROM domain_event ORDER BY 1, 2
                """)) {
            while (rows.next()) {
                facts.add(new Fact(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getString(3),
                        "TicketOpened",
                        rows.getString(4),
                        "{}".getBytes(StandardCharsets.UTF_8)));
            }
        }
        return facts;
    }

    private void store(String reference, int sequence) throws SQLException {
        execute("""
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                  payload_type, payload_revision, payload, meta_data)
                VALUES (gen_random_uuid(), '%s', %d, 'Ticket', '2026-11-16T09:00:00Z', 'TicketOpened', '1',
                  '{"words":"some"}'::bytea, '{}'::bytea)
                """.formatted(reference, sequence));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = ticket.createStatement()) {
            statement.execute(sql);
        }
    }
}
