package org.ledgerdesk.local.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares what was published with what is stored. The topic lies outside the database: a tail that was cut off, or a chain
 * that was calculated anew over changed facts, shows only here.
 */
final class Kept {

    private static final int AT_ONCE = 2_000;

    private final Connection connection;
    private final List<Fact> waiting = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();
    private long compared;

    Kept(Connection connection) {
        this.connection = connection;
    }

    private record Stored(String aggregate, long sequence, String hash) {}

    void take(Fact fact) {
        waiting.add(fact);
        if (waiting.size() == AT_ONCE) {
            compare();
        }
    }

    Finding asPublished(String database) {
        compare();
        return new Finding(database + ": each published fact still stored as it was", compared, List.copyOf(breaches));
    }

    private void compare() {
        try {
            var stored = stored();
            waiting.forEach(fact -> compare(fact, stored.get(fact.id())));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        compared += waiting.size();
        waiting.clear();
    }

    private void compare(Fact fact, @org.jspecify.annotations.Nullable Stored stored) {
        var name = "%s: fact %d, %s, ".formatted(fact.subject(), fact.sequence(), fact.type());
        if (stored == null) {
            breaches.add(name + "was published and is stored no longer");
        } else if (!stored.aggregate().equals(fact.subject()) || stored.sequence() != fact.sequence()) {
            breaches.add(name + "is now stored as %d of %s".formatted(stored.sequence(), stored.aggregate()));
        } else if (fact.hash() != null && !Objects.equals(fact.hash(), stored.hash())) {
            breaches.add(name + "is not the one that was published");
        }
    }

    private Map<String, Stored> stored() throws SQLException {
        var found = new HashMap<String, Stored>();
        try (var query = connection.prepareStatement("""
                SELECT event_identifier, aggregate_identifier, sequence_number + 1, encode(hash, 'hex')
                FROM domain_event WHERE event_identifier = ANY(?)
                """)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", waiting.stream().map(Fact::id).toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), new Stored(row.getString(2), row.getLong(3), row.getString(4)));
                }
            }
        }
        return found;
    }

    /** Facts stored by now that have not come to the topic: the relay is behind, or skipped them. */
    static Finding relayed(String database, Connection connection, Map<String, Long> last) throws SQLException {
        var behind = new ArrayList<String>();
        long aggregates = 0;
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT aggregate_identifier, max(sequence_number) + 1 FROM domain_event GROUP BY 1")) {
            while (rows.next()) {
                aggregates++;
                long published = last.getOrDefault(rows.getString(1), 0L);
                if (published < rows.getLong(2)) {
                    behind.add("%s: %d of %d published".formatted(rows.getString(1), published, rows.getLong(2)));
                }
            }
        }
        return new Finding(database + ": relay at the head, by subjects", aggregates, List.copyOf(behind));
    }
}
