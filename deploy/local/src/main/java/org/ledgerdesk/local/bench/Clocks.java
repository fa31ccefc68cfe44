package org.ledgerdesk.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.ledgerdesk.local.process.Patience;
import org.ledgerdesk.local.stack.CannotStart;

/** Many clocks, some of which fall due together: whether each warning and breach comes once, and how late. */
final class Clocks {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration HEAD_START = Duration.ofSeconds(10);
    /** The first meet code that is not compiled yet; from about the fifth on it is what a service does that has worked for a while. */
    private static final int ROUNDS = 8;

    private static final int DOWN_MINUTES = 60;

    private final ClockGround ground;
    private final Report report;
    private final int clocks;
    private final int due;

    Clocks(ClockGround ground, Report report, int clocks, int due) {
        this.ground = ground;
        this.report = report;
        this.clocks = clocks;
        this.due = due;
    }

    void run() throws SQLException {
        // The first start makes the tables and the policy that the clocks go by.
        ground.start();
        try (var database = ground.database();
                var told = new ToldSteps(ground.broker())) {
            conditions(database);
            var made = new MadeClocks(database);
            fill(database, made, told);
            for (int round = 1; round <= ROUNDS; round++) {
                together("one instance, second %d".formatted(round), database, made, told);
            }
            ground.startSecond();
            together("two instances", database, made, told);
            afterwards(database, made, told);
            report.say("all of it: %,d open clocks at the end", number(database, "SELECT count(*) FROM open_clock"));
        }
    }

    private void conditions(Connection database) throws SQLException {
        report.say("PostgreSQL %s", text(database, """
                SELECT string_agg(name || ' ' || current_setting(name), ', ' ORDER BY name) FROM unnest(ARRAY['server_version',
                  'shared_buffers', 'fsync', 'synchronous_commit', 'max_wal_size', 'track_commit_timestamp']) AS name"""));
        report.say(
                "PostgreSQL, broker and sla-service alone, in a folder of their own; the clocks are written straight into the"
                        + " event store, as sla-service stores them, not opened through the door");
    }

    private void fill(Connection database, MadeClocks made, ToldSteps told) throws SQLException {
        long begun = System.nanoTime();
        made.farAhead(clocks);
        double filled = seconds(begun);
        try (var statement = database.createStatement()) {
            statement.execute("ANALYZE");
        }
        awaitTold(database, told);
        report.say("%,d open clocks made in %.0f s, on the topic after %.0f s", clocks, filled, seconds(begun));
    }

    private void together(String what, Connection database, MadeClocks made, ToldSteps told) throws SQLException {
        var from = Instant.now().plus(HEAD_START).plusMillis(due);
        made.dueInOneSecond(due, from);
        awaitTold(database, told);
        if (Instant.now().isAfter(from)) {
            throw new CannotStart("The machine is too busy: the clocks were due before all of them were made.");
        }
        var mark = mark(database, told);
        Patience.pause(Duration.between(Instant.now(), from.plusSeconds(1)));
        settle(what + ": due within one second", database, told, mark, due);
    }

    /** Nobody looks while the time passes: the service is down, and its clocks are dated back instead of waiting for it. */
    private void afterwards(Connection database, MadeClocks made, ToldSteps told) throws SQLException {
        awaitTold(database, told);
        ground.stopServices();
        made.dueBefore(due, DOWN_MINUTES);
        var mark = mark(database, told);
        long begun = System.nanoTime();
        ground.startBoth();
        report.say(
                "two instances started at once after %d minutes down; both answer after %.1f s",
                DOWN_MINUTES, seconds(begun));
        settle("due while down", database, told, mark, 2L * due);
    }

    private long mark(Connection database, ToldSteps told) throws SQLException {
        told.listen();
        return number(database, "SELECT max(global_index) FROM domain_event");
    }

    private void settle(String what, Connection database, ToldSteps told, long mark, long expected)
            throws SQLException {
        await(
                "all that is due is stored",
                () -> number(database, "SELECT count(*) FROM open_clock WHERE next_at < now()") == 0);
        awaitTold(database, told);
        var stored = StoredSteps.since(mark, database);
        report.say("%s", what);
        report.say(
                "  stored  %s, %s, max %.0f ms; %.0f steps/s",
                stored.fired().told(expected),
                stored.fired().lateness(),
                stored.fired().lateness().percentile(100),
                stored.perSecond());
        var heard = told.heard();
        report.say(
                "  told    %s, %s, max %.0f ms",
                heard.told(expected), heard.lateness(), heard.lateness().percentile(100));
    }

    private static void awaitTold(Connection database, ToldSteps told) throws SQLException {
        long stored = number(database, "SELECT count(*) FROM domain_event");
        await("all that is stored is on the topic", () -> told.records() >= stored);
    }

    private interface Look {
        boolean isSo() throws SQLException;
    }

    private static void await(String what, Look look) {
        boolean so = Patience.until(PATIENCE, BETWEEN_LOOKS, () -> {
            try {
                return look.isSo();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        if (!so) {
            throw new CannotStart("Not so after " + PATIENCE.toMinutes() + " minutes: " + what);
        }
    }

    private static long number(Connection database, String query) throws SQLException {
        return Long.parseLong(text(database, query));
    }

    private static String text(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
