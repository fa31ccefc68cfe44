package org.ledgerdesk.local.check;

import java.sql.Connection;
import java.sql.SQLException;

/** Packs the outcomes of sla-service's weeks once more from the rows of clocks, in SQL of its own, and compares every byte. */
final class PackedOutcomes {

    /** A week that is noted as changed is counted from its rows, and may be packed as it was. */
    private static final String DIFFERING = """
            WITH week AS (
              SELECT DISTINCT starts_at, ends_at FROM week_outcomes
              WHERE NOT EXISTS (SELECT FROM changed_outcomes
                                WHERE quarter > starts_at - interval '15 minutes' AND quarter < ends_at)),
            outcome AS (
              SELECT starts_at, kind, priority, department, organisation, strpos('MBC', left(state, 1)) AS s,
                dense_rank() OVER (PARTITION BY starts_at, kind ORDER BY priority) AS p,
                dense_rank() OVER (PARTITION BY starts_at, kind ORDER BY department) AS d,
                dense_rank() OVER (PARTITION BY starts_at, kind ORDER BY organisation) AS o,
                coalesce(elapsed_minutes, -1) AS m, coalesce(target_percent, -1) AS t
              FROM week JOIN clock_row ON outcome_at >= starts_at AND outcome_at < ends_at),
            expected AS (
              SELECT starts_at, kind, string_agg(
                  lpad(to_hex(s), 4, '0') || lpad(to_hex(p), 4, '0') || lpad(to_hex(d), 4, '0') || lpad(to_hex(o), 8, '0')
                  || lpad(to_hex(m), 8, '0') || lpad(to_hex(t), 8, '0'), '' ORDER BY o, d, p, s, m, t) AS outcomes,
                array_agg(DISTINCT priority ORDER BY priority) AS priorities,
                array_agg(DISTINCT department ORDER BY department) AS departments,
                array_agg(DISTINCT organisation ORDER BY organisation) AS organisations
              FROM outcome GROUP BY starts_at, kind),
            packed AS (
              SELECT starts_at, kind, encode(outcomes, 'hex') AS outcomes, priorities, departments, organisations
              FROM week_outcomes WHERE starts_at IN (SELECT starts_at FROM week))
            SELECT DISTINCT to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') || ' ' || kind
              || ': packed otherwise than its clocks say'
            FROM ((TABLE packed EXCEPT TABLE expected) UNION ALL (TABLE expected EXCEPT TABLE packed)) AS differing ORDER BY 1
            """;

    private PackedOutcomes() {}

    static Finding check(Connection connection) throws SQLException {
        return Tables.differing(
                "sla: packed outcomes of each week as its clocks say", connection, DIFFERING, "week_outcomes");
    }
}
