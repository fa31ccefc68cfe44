package org.ledgerdesk.local.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Invariants that a service's own tables must keep, looked at in its database. */
final class Tables {

    private Tables() {}

    /** Each listener has applied every fact of its topics; {@code last} says how far each subject of a topic got. */
    static Finding applied(String database, Connection connection, Map<String, Map<String, Long>> last)
            throws SQLException {
        var seen = new HashMap<String, Map<String, Long>>();
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT listener || ' of ' || topic, topic, subject, sequence FROM inbox_seen")) {
            while (rows.next()) {
                seen.computeIfAbsent(rows.getString(1), listener -> new HashMap<>())
                        .put(rows.getString(3), rows.getLong(4));
            }
        }
        var behind = new ArrayList<String>();
        long pairs = 0;
        for (var listener : seen.entrySet()) {
            var topic = listener.getKey().substring(listener.getKey().indexOf(" of ") + 4);
            for (var subject : last.getOrDefault(topic, Map.of()).entrySet()) {
                pairs++;
                long applied = listener.getValue().getOrDefault(subject.getKey(), 0L);
                if (applied < subject.getValue()) {
                    behind.add("%s: %s applied up to %d of %d"
                            .formatted(listener.getKey(), subject.getKey(), applied, subject.getValue()));
                }
            }
        }
        return new Finding(database + ": every fact applied by every listener", pairs, List.copyOf(behind));
    }

    static Finding nothingParked(String database, Connection connection) throws SQLException {
        return none(database + ": no fact parked or unreadable", connection, """
                SELECT listener || ': ' || subject || ' ' || sequence || ', ' || left(reason, 120) FROM inbox_parked
                UNION ALL SELECT listener || ': ' || topic || ' offset ' || "offset" FROM inbox_unreadable
                """);
    }

    static Finding outboxEmpty(String database, Connection connection) throws SQLException {
        return none(
                database + ": every fact of the outbox published",
                connection,
                "SELECT topic || ' ' || subject || ' ' || sequence FROM outbox_event WHERE published_at IS NULL");
    }

    static Finding eachMailOnce(Connection connection) throws SQLException {
        return differing("notification: each mail once per fact, person and purpose", connection, """
                SELECT event_id || ' ' || purpose || ' to ' || recipient || ': ' || count(*)
                FROM outbox_mail GROUP BY event_id, purpose, recipient HAVING count(*) > 1
                """, "outbox_mail");
    }

    /** The query tells what is wrong in the table, whose rows are counted. */
    static Finding differing(String invariant, Connection connection, String query, String table) throws SQLException {
        var found = none(invariant, connection, query);
        return new Finding(invariant, count(connection, "SELECT count(*) FROM " + table), found.breaches());
    }

    /** The table's sums are those of the topic; {@code expected} by the same keys as the query's first column. */
    static Finding sums(String invariant, Connection connection, String query, Map<String, Long> expected)
            throws SQLException {
        var found = new HashMap<String, Long>();
        try (var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return new Finding(invariant, expected.size(), differences(found, expected, 0L));
    }

    static Finding states(String invariant, Connection connection, String query, Map<String, String> expected)
            throws SQLException {
        var found = new HashMap<String, String>();
        try (var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return new Finding(invariant, expected.size(), differences(found, expected, "absent"));
    }

    private static <T> List<String> differences(Map<String, T> found, Map<String, T> expected, T absent) {
        var keys = new TreeSet<>(found.keySet());
        keys.addAll(expected.keySet());
        return keys.stream()
                .filter(key -> !found.getOrDefault(key, absent).equals(expected.getOrDefault(key, absent)))
                .map(key -> "%s: %s in the table, %s by its facts"
                        .formatted(key, found.getOrDefault(key, absent), expected.getOrDefault(key, absent)))
                .toList();
    }

    private static Finding none(String invariant, Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return new Finding(invariant, found.size(), List.copyOf(found));
    }

    static long count(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
