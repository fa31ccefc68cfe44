package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.StopSignal;

/** PostgreSQL as a real server process whose data outlives it (decision 28). */
public final class Postgres {

    public static final String NAME = "postgres";
    private static final String VERSION = "18.6.0";
    private static final String SUPERUSER = "postgres";

    private final Path programs;
    private final Path data;
    private final Ports ports;
    private final Secrets secrets;
    private final Unprivileged user;

    public Postgres(Home home, Ports ports, Secrets secrets) {
        this.programs = home.postgres().resolve(VERSION);
        this.data = home.postgres().resolve("data");
        this.ports = ports;
        this.secrets = secrets;
        this.user = Unprivileged.below(home.folder());
    }

    /** Unpacks the programs and lays the data folder, each once. */
    public void prepare() {
        try {
            Files.createDirectories(programs.getParent());
            PostgresFiles.unpackTo(programs);
            if (!Files.exists(data)) {
                initialise();
            }
            user.own(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() throws IOException {
        Path draft = data.resolveSibling("data.new");
        Path password = data.resolveSibling("password.new");
        Folders.delete(draft);
        Files.createDirectory(draft);
        OwnersFile.write(password, secrets.token("postgres.superuser"));
        user.own(draft);
        user.own(password);
        Tool.run(user.command(List.of(
                program("initdb"),
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8")));
        Files.delete(password);
        Files.move(draft, data);
    }

    public Part part() {
        List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", data.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Part(NAME, user.command(command), Map.of(), this::answers, StopSignal.INT);
    }

    private Map<String, String> settings() {
        return Map.of(
                "listen_addresses", Ports.LOOPBACK,
                "port", Integer.toString(ports.postgres()),
                "unix_socket_directories", "",
                "max_connections", "200",
                "shared_buffers", "160MB",
                "jit", "off",
                "timezone", "UTC",
                // Axon may skip events of a transaction left open for a minute (design 8): none lives that long.
                "idle_in_transaction_session_timeout", "30s");
    }

    /** One database for each service, and one role that alone may enter it. */
    public void createDatabases() {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (Service service : Service.values()) {
                String name = service.database();
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                    statement.execute(
                            "CREATE ROLE " + name + " LOGIN PASSWORD '" + secrets.token("postgres." + name) + "'");
                }
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                    statement.execute("CREATE DATABASE " + name + " OWNER " + name);
                    statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the databases", e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** As its owner, in the database that holds nothing of ours. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + Ports.LOOPBACK + ":" + ports.postgres() + "/" + SUPERUSER
                        + "?connectTimeout=2&socketTimeout=30&loginTimeout=2",
                SUPERUSER,
                secrets.token("postgres.superuser"));
    }

    /** For PostgreSQL's own programs. */
    public Map<String, String> environment() {
        return Map.of(
                "PGHOST",
                Ports.LOOPBACK,
                "PGPORT",
                Integer.toString(ports.postgres()),
                "PGUSER",
                SUPERUSER,
                "PGDATABASE",
                SUPERUSER,
                "PGPASSWORD",
                secrets.token("postgres.superuser"));
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }
}
