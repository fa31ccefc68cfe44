package org.ledgerdesk.local.check;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes the ledger's lines anew from the stored facts, in SQL of its own, and compares every column. */
final class LedgerLines {

    private static final String COLUMNS = """
            organisation, sequence, kind, month, entry_id, corrects, reference, minutes, charged_minutes, worked_on, description,
            chargeable, quoted, late_for, by_id, at""";

    private static final String DIFFERING = """
            WITH told AS (
              SELECT sequence_number AS sequence, payload_type AS type, convert_from(payload, 'UTF8')::jsonb AS said
              FROM domain_event WHERE payload_type IN ('WorkLogged', 'WorkCorrected')),
            posted AS (
              SELECT sequence, 'WORK' AS kind, said, said -> 'posting' AS posting FROM told
              WHERE type = 'WorkLogged' OR (said -> 'work' ->> 'minutes')::int > 0
              UNION ALL SELECT sequence, 'REVERSAL', said, said -> 'reversal' FROM told WHERE type = 'WorkCorrected'),
            folded AS (
              SELECT said ->> 'organisation' AS organisation, sequence, kind, posting ->> 'month' AS month,
                said ->> 'entryId' AS entry_id, said ->> 'corrects' AS corrects, said -> 'work' ->> 'reference' AS reference,
                (posting ->> 'minutes')::int AS minutes, (posting ->> 'chargedMinutes')::int AS charged_minutes,
                (said -> 'work' ->> 'workedOn')::date AS worked_on, said -> 'work' ->> 'description' AS description,
                (said -> 'work' ->> 'chargeable')::boolean AS chargeable, (said -> 'work' ->> 'quoted')::boolean AS quoted,
                posting ->> 'lateFor' AS late_for, said -> 'by' ->> 'id' AS by_id,
                -- Half a microsecond goes up, as it does on the service's way into the table.
                regexp_replace(said ->> 'at', '([.][0-9]{6})[0-9]+', '\\1')::timestamptz
                  + CASE WHEN said ->> 'at' ~ '[.][0-9]{6}[5-9]' THEN interval '1 microsecond' ELSE interval '0' END AS at
              FROM posted)
            SELECT DISTINCT organisation || ' ' || sequence + 1 || ' ' || kind || ': ' || found FROM (
              (SELECT 'a line that its fact does not say' AS found, %1$s FROM (
                 SELECT %1$s FROM ledger_entry EXCEPT SELECT %1$s FROM folded) AS more)
              UNION ALL
              (SELECT 'not the line that its fact says', %1$s FROM (
                 SELECT %1$s FROM folded EXCEPT SELECT %1$s FROM ledger_entry) AS less)) AS differing
            ORDER BY 1
            """.formatted(COLUMNS);

    private LedgerLines() {}

    static Finding check(Connection connection) throws SQLException {
        return Tables.differing(
                "allowance: each line of the ledger as its fact says", connection, DIFFERING, "ledger_entry");
    }
}
