package org.ledgerdesk.local.drill;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgerdesk.local.check.Databases;

/**
 * How much there is of what follows from things that happened before a moment. Whoever goes on working adds to what follows from
 * later things; more than before of the earlier ones means that something took effect twice.
 */
final class Effects {

    private static final String FACTS = """
            SELECT count(*) FROM (SELECT convert_from(payload, 'UTF8')::jsonb AS said FROM domain_event) AS stored
            WHERE coalesce(said ->> 'at', said -> 'step' ->> 'at')::timestamptz < ?
            """;

    private final Map<String, Long> counts = new LinkedHashMap<>();

    private Effects() {}

    static Effects before(Instant moment, Databases databases) throws SQLException {
        var effects = new Effects();
        effects.count("facts of tickets", databases, "ticket", FACTS, moment);
        effects.count("steps of clocks", databases, "sla", FACTS, moment);
        effects.count("facts of allowances", databases, "allowance", FACTS, moment);
        effects.count(
                "lines of the ledger",
                databases,
                "allowance",
                "SELECT count(*) FROM ledger_entry WHERE at < ?",
                moment);
        effects.count("mails", databases, "notification", "SELECT count(*) FROM outbox_mail WHERE at < ?", moment);
        effects.count(
                "attempts to send those mails",
                databases,
                "notification",
                "SELECT coalesce(sum(attempts), 0) FROM outbox_mail WHERE sent_at < ?",
                moment);
        return effects;
    }

    /** What is more, or less, than it was. */
    List<String> differences(Effects before) {
        var different = new ArrayList<String>();
        counts.forEach((what, now) -> {
            var was = before.counts.get(what);
            if (!now.equals(was)) {
                different.add("%s of before the drill: %,d, and were %,d".formatted(what, now, was));
            }
        });
        return different;
    }

    @Override
    public String toString() {
        var text = new ArrayList<String>();
        counts.forEach((what, count) -> text.add("%,d %s".formatted(count, what)));
        return String.join(", ", text);
    }

    private void count(String what, Databases databases, String database, String query, Instant moment)
            throws SQLException {
        try (var connection = databases.open(database);
                var statement = connection.prepareStatement(query)) {
            statement.setTimestamp(1, Timestamp.from(moment));
            try (var row = statement.executeQuery()) {
                row.next();
                counts.put(what, row.getLong(1));
            }
        }
    }
}
