package org.ledgerdesk.chassis.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerdesk.chassis.testing.TestPostgres;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A desk that has run for a while gets its chain when it is updated, though its own scripts have counted far past 0.6. */
class ChainMigrationTest {

    private static final String EVENT_STORE = "db/chassis/eventstore";

    @TempDir
    Path scripts;

    @Test
    void factsStoredBeforeThereWasAChainAreChainedAsTheyLie() throws IOException {
        var database = database(TestPostgres.freshDatabase());
        var jdbc = JdbcClient.create(database);
        var landed = Files.createDirectory(scripts.resolve("landed"));
        var own = Files.createDirectory(scripts.resolve("own"));
        var first = "V0_1__event_store.sql";
        Files.copy(new ClassPathResource(EVENT_STORE + "/" + first).getFile().toPath(), landed.resolve(first));
        Files.writeString(own.resolve("V14__resolved_at.sql"), "CREATE TABLE of_its_own (id int)");
        flyway(database, "filesystem:" + landed, "filesystem:" + own).migrate();
        store(jdbc, "HD-00001", 0, "Ticket", "1");
        store(jdbc, "HD-00002", 0, null, null);
        store(jdbc, "HD-00001", 1, "Ticket", "1");

        flyway(database, "classpath:" + EVENT_STORE, "filesystem:" + own).migrate();

        assertThat(StoredChain.of(jdbc, "HD-00001")).hasSize(2).allMatch(StoredChain.Link::holds);
        assertThat(StoredChain.of(jdbc, "HD-00002")).hasSize(1).allMatch(StoredChain.Link::holds);
    }

    private static void store(
            JdbcClient jdbc, String aggregate, long sequence, @Nullable String type, @Nullable String revision) {
        jdbc.sql("""
                        INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                          time_stamp, payload_type, payload_revision, payload, meta_data)
                        VALUES (gen_random_uuid()::text, :aggregate, :sequence, :type, '2026-11-16T09:00:00Z',
                          'TicketOpened', :revision, '{"wörds":"é"}'::text::bytea, '\\x00ff')
                        """)
                .param("aggregate", aggregate)
                .param("sequence", sequence)
                .param("type", type)
                .param("revision", revision)
                .update();
    }

    /** Set up as chassis.yml sets it up. */
    private static Flyway flyway(DriverManagerDataSource database, String... locations) {
        return Flyway.configure()
                .dataSource(database)
                .locations(locations)
                .outOfOrder(true)
                .load();
    }

    private static DriverManagerDataSource database(Map<String, String> environment) {
        return new DriverManagerDataSource(
                String.valueOf(environment.get("LEDGERDESK_DB_URL")),
                String.valueOf(environment.get("LEDGERDESK_DB_USER")),
                String.valueOf(environment.get("LEDGERDESK_DB_PASSWORD")));
    }
}
