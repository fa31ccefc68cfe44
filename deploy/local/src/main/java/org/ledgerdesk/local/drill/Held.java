package org.ledgerdesk.local.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Two transactions left open in ticket-service's database. One is idle: PostgreSQL ends it. One is busy, so that nobody does: it
 * has drawn a number of the event store and holds a ticket's row, so that others' facts become visible before an earlier number.
 */
final class Held implements Drill {

    private static final Duration LONG = Duration.ofSeconds(90);

    @Override
    public String name() {
        return "held";
    }

    @Override
    public String does() {
        return "holds a transaction open for " + LONG.toSeconds() + " s";
    }

    @Override
    public void run(Ground ground, Writers writers) throws SQLException {
        var subject = writers.acknowledged.mark + " held";
        var words = "Answer to " + subject;
        var reference = writers.openTicket(subject);
        try (var idle = transaction(ground);
                var busy = transaction(ground)) {
            var session = one(idle, "SELECT pg_backend_pid() FROM pg_current_xact_id()");
            one(busy, "SELECT nextval(pg_get_serial_sequence('domain_event', 'global_index'))");
            one(busy, "SELECT reference FROM ticket_row WHERE reference = '" + reference + "' FOR UPDATE");
            int before = writers.acknowledged.writes();
            writers.also(() -> writers.answer(reference, words));
            var idled = hold(busy, session);
            if (writers.acknowledged.answered.containsKey(words)) {
                throw new IllegalStateException(reference + " was answered though its row was held");
            }
            busy.rollback();
            ground.say(
                    "  held for %d s; %d writes to other tickets acknowledged meanwhile; an idle one was ended after %.0f s",
                    LONG.toSeconds(), writers.acknowledged.writes() - before, idled);
        }
        long begun = System.nanoTime();
        ground.awaitSo("the held ticket is answered", () -> writers.acknowledged.answered.containsKey(words));
        ground.say("  the ticket whose row was held is answered %.1f s after", Ground.seconds(begun));
    }

    /** How long the idle one lived: as long as this takes, if nobody ended it. */
    private static double hold(Connection busy, String idleSession) throws SQLException {
        long begun = System.nanoTime();
        double idled = LONG.toSeconds();
        while (Ground.seconds(begun) < LONG.toSeconds()) {
            one(busy, "SELECT pg_sleep(1)");
            // Within a transaction PostgreSQL shows the sessions as they were when it first looked.
            one(busy, "SELECT pg_stat_clear_snapshot()");
            if (one(busy, "SELECT count(*) FROM pg_stat_activity WHERE pid = " + idleSession)
                    .equals("0")) {
                idled = Math.min(idled, Ground.seconds(begun));
            }
        }
        return idled;
    }

    private static Connection transaction(Ground ground) throws SQLException {
        var connection = ground.databases().open("ticket");
        connection.setAutoCommit(false);
        return connection;
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
