package org.ledgerdesk.local.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Calculates each stored fact's hash anew, from what is stored and the hash before. Said here and not asked of the services or
 * of a function in the database, for whoever changes a fact could change those too; decision 0052.
 */
final class StoredChain {

    private static final int ENOUGH = 1_000;

    private static final String BROKEN = """
            WITH linked AS (
              SELECT aggregate_identifier, sequence_number, hash,
                sequence_number - coalesce(lag(sequence_number) OVER w, -1) AS step,
                sha256(coalesce(lag(hash) OVER w, decode(repeat('00', 32), 'hex'))
                  || %s || %s || %s || %s || %s || %s || %s || %s || %s) AS again
              FROM domain_event WINDOW w AS (PARTITION BY aggregate_identifier ORDER BY sequence_number))
            SELECT aggregate_identifier, sequence_number + 1, step FROM linked
            WHERE step <> 1 OR hash <> again ORDER BY 1, 2 LIMIT %d
            """.formatted(
                    text("aggregate_identifier"),
                    text("sequence_number::text"),
                    text("event_identifier"),
                    text("type"),
                    text("payload_type"),
                    text("payload_revision"),
                    text("time_stamp"),
                    bytes("payload"),
                    bytes("meta_data"),
                    ENOUGH);

    private StoredChain() {}

    static Finding check(String database, Connection connection) throws SQLException {
        var breaches = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery(BROKEN)) {
            while (rows.next()) {
                breaches.add(breach(rows.getString(1), rows.getLong(2), rows.getLong(3)));
            }
        }
        return new Finding(database + ": each stored fact as it was chained", count(connection), List.copyOf(breaches));
    }

    private static String breach(String aggregate, long sequence, long step) {
        return step == 1
                ? "%s: fact %d, or the hash of the one before, was changed".formatted(aggregate, sequence)
                : "%s: before fact %d, %d missing".formatted(aggregate, sequence, step - 1);
    }

    private static long count(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("SELECT count(*) FROM domain_event")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String text(String column) {
        return bytes("convert_to(" + column + ", 'UTF8')");
    }

    private static String bytes(String value) {
        return "coalesce(int4send(octet_length(%s)) || %s, int4send(-1))".formatted(value, value);
    }
}
