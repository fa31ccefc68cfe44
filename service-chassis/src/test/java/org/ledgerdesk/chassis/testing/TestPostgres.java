package org.ledgerdesk.chassis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL per JVM, one fresh database per context: in a container when Docker answers, embedded otherwise. */
public final class TestPostgres {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestPostgres() {}

    private record Server(String host, int port, String user, String password) {

        String url(String database) {
            return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
        }
    }

    private static final class Shared {
        static final Server SERVER = Docker.answers() ? container() : embedded();
    }

    /** The environment of a new, empty database. */
    public static Map<String, String> freshDatabase() {
        var server = Shared.SERVER;
        var name = "test_" + NEXT.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "LEDGERDESK_DB_URL", server.url(name),
                "LEDGERDESK_DB_USER", server.user(),
                "LEDGERDESK_DB_PASSWORD", server.password());
    }

    private static Server embedded() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            return new Server("127.0.0.1", postgres.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // Testcontainers' own reaper stops it with the JVM
    private static Server container() {
        var postgres = new PostgreSQLContainer("postgres:18").withUsername("postgres");
        postgres.start();
        return new Server(
                postgres.getHost(), postgres.getMappedPort(5432), postgres.getUsername(), postgres.getPassword());
    }
}
