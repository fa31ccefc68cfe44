package org.ledgerdesk.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;

/**
 * Warnings and breaches in the event store; stored is when the transaction committed, whatever the step says of itself.
 *
 * @param perSecond from the first commit to the last
 */
record StoredSteps(Fired fired, double perSecond) {

    private static final String STEPS = """
            SELECT aggregate_identifier || payload_type AS step, pg_xact_commit_timestamp(xmin) AS stored,
              convert_from(payload, 'UTF8')::jsonb -> 'step' ->> 'at' AS at
            FROM domain_event WHERE global_index > ? AND payload_type IN ('ClockWarned', 'ClockBreached')
            """;

    static StoredSteps since(long mark, Connection database) throws SQLException {
        var lateness = new Timings();
        var different = new HashSet<String>();
        var first = Instant.MAX;
        var last = Instant.MIN;
        long steps = 0;
        try (var statement = database.prepareStatement(STEPS)) {
            statement.setLong(1, mark);
            try (var row = statement.executeQuery()) {
                for (; row.next(); steps++) {
                    var stored = row.getTimestamp("stored").toInstant();
                    different.add(row.getString("step"));
                    lateness.add(Duration.between(Instant.parse(row.getString("at")), stored)
                            .toNanos());
                    first = stored.isBefore(first) ? stored : first;
                    last = stored.isAfter(last) ? stored : last;
                }
            }
        }
        double seconds =
                steps == 0 ? 1 : Math.max(0.001, Duration.between(first, last).toMillis() / 1e3);
        return new StoredSteps(new Fired(steps, different.size(), lateness), steps / seconds);
    }
}
