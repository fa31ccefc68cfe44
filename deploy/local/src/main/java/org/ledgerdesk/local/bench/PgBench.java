package org.ledgerdesk.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Postgres;

/** PostgreSQL's own measure of itself: one row of a given width per transaction, in a table that is dropped afterwards. */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial");
    private static final String TABLE = "bench_row";

    private final Path program;
    private final Postgres postgres;

    PgBench(Postgres postgres) {
        this.program = find();
        this.postgres = postgres;
    }

    private static Path find() {
        try (var versions = Files.isDirectory(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.<Path>empty()) {
            var onPath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
            return Stream.concat(onPath, versions.map(version -> version.resolve("bin")))
                    .map(folder -> folder.resolve("pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new CannotStart(
                            "pgbench is missing; Debian has it in its server package: apt-get install postgresql"));
        } catch (IOException e) {
            throw new CannotStart("pgbench was looked for in vain: " + e.getMessage());
        }
    }

    /** Transactions per second with as many clients, each inserting a row of so many bytes. */
    double insertsPerSecond(int clients, int seconds, int bytes)
            throws IOException, InterruptedException, SQLException {
        var script = Files.createTempFile("insert", ".sql");
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + TABLE);
            statement.execute("CREATE TABLE %s (id bigserial PRIMARY KEY, row bytea NOT NULL)".formatted(TABLE));
            statement.execute("ALTER TABLE %s ALTER COLUMN row SET STORAGE EXTERNAL".formatted(TABLE));
            Files.writeString(
                    script, "INSERT INTO %s (row) VALUES (decode(repeat('ab', %d), 'hex'));".formatted(TABLE, bytes));
            try {
                return rate(List.of(
                        program.toString(),
                        "--no-vacuum",
                        "--client=" + clients,
                        "--jobs=2",
                        "--time=" + seconds,
                        "--protocol=prepared",
                        "--file=" + script));
            } finally {
                statement.execute("DROP TABLE " + TABLE);
            }
        } finally {
            Files.delete(script);
        }
    }

    private double rate(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(postgres.environment());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new CannotStart("pgbench did not tell a rate: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
