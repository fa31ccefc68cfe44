package org.ledgerdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.Processes;
import org.ledgerdesk.local.process.StopSignal;

class PostgresTest {

    /** Readable for its owner only, as a checkout of root's is: the server must reach its data all the same. */
    @TempDir
    Path folder;

    private Home home;
    private Ports ports;
    private Secrets secrets;
    private Processes processes;

    @BeforeEach
    void aHome() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        home = Home.at(folder.resolve("home"));
        ports = TestPorts.free();
        secrets = new Secrets(home);
        processes = home.processes();
    }

    @AfterEach
    void stop() {
        processes.stop(Postgres.NAME, StopSignal.INT);
    }

    @Test
    void itsDataOutlivesItAndEachServiceEntersItsOwnDatabaseOnly() throws Exception {
        start();
        try (Connection ticket = connect("ticket", "ticket")) {
            ticket.createStatement().execute("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('ja, é')");
        }
        assertThatThrownBy(() -> connect("ticket", "sla")).isInstanceOf(SQLException.class);

        processes.stop(Postgres.NAME, StopSignal.INT);
        assertThat(processes.running(Postgres.NAME)).isEmpty();
        start();

        try (Connection ticket = connect("ticket", "ticket");
                var rows = ticket.createStatement().executeQuery("SELECT word FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("ja, é");
        }
    }

    @Test
    void itSurvivesBeingKilled() throws Exception {
        start();
        try (Connection ticket = connect("ticket", "ticket")) {
            ticket.createStatement().execute("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('durable')");
        }
        processes.running(Postgres.NAME).orElseThrow().destroyForcibly();
        assertThat(processes.ends(Postgres.NAME, Duration.ofSeconds(10))).isTrue();

        start();

        try (Connection ticket = connect("ticket", "ticket");
                var rows = ticket.createStatement().executeQuery("SELECT word FROM kept")) {
            assertThat(rows.next()).isTrue();
        }
    }

    private void start() {
        Postgres postgres = new Postgres(home, ports, secrets);
        postgres.prepare();
        Part part = postgres.part();
        processes.start(part);
        assertThat(processes.answers(part, Duration.ofSeconds(60)))
                .as(() -> "see " + processes.log(Postgres.NAME))
                .isTrue();
        postgres.createDatabases();
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database,
                role,
                secrets.token("postgres." + role));
    }
}
