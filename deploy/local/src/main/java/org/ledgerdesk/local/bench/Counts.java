package org.ledgerdesk.local.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.ledgerdesk.local.process.Patience;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Secrets;

/** What is in the desk's databases. */
final class Counts {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Ports ports;
    private final Secrets secrets;

    Counts(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    String told() throws SQLException {
        return "%,d tickets (%,d open), %,d facts, %,d open clocks; PostgreSQL %s"
                .formatted(
                        number("ticket", "SELECT count(*) FROM ticket_row"),
                        number("ticket", "SELECT count(*) FROM ticket_row WHERE lane IS NOT NULL"),
                        events(),
                        number("sla", "SELECT count(*) FROM open_clock"),
                        text("ticket", "SHOW server_version"));
    }

    long events() throws SQLException {
        return number("ticket", "SELECT coalesce(max(global_index), 0) FROM domain_event");
    }

    /** How wide the stored fact of an opening is, with what is stored beside it in its row. */
    int openingBytes() throws SQLException {
        return (int) Math.max(500, number("ticket", """
                        SELECT coalesce(avg(pg_column_size(e.*)), 0)::bigint FROM (
                          SELECT * FROM domain_event WHERE payload_type = 'TicketOpened'
                          ORDER BY global_index DESC LIMIT 200) e"""));
    }

    /** Waits until what follows from the facts is done: mails sent, clocks started. */
    void awaitQuiet(Report report) throws SQLException {
        var begun = Instant.now();
        while (waiting() > 0 && begun.plus(PATIENCE).isAfter(Instant.now())) {
            Patience.pause(BETWEEN_LOOKS);
        }
        report.say(
                "mails of all this sent %d s later, %d left",
                Duration.between(begun, Instant.now()).toSeconds(), waiting());
    }

    private long waiting() throws SQLException {
        return number(
                "notification",
                "SELECT count(*) FROM outbox_mail WHERE state IN ('PLANNED', 'READY', 'SENDING', 'IN_DOUBT')"
                        + " AND (clock IS NULL OR at <= now())");
    }

    long number(String database, String query) throws SQLException {
        return Long.parseLong(text(database, query));
    }

    private String text(String database, String query) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + Ports.LOOPBACK + ":" + ports.postgres() + "/" + database,
                database,
                secrets.token("postgres." + database));
    }
}
