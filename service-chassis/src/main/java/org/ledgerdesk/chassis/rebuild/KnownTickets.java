package org.ledgerdesk.chassis.rebuild;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** References of tickets that have facts, rows in a table that follows the facts, or both: who compares the two misses neither. */
public final class KnownTickets {

    private final JdbcClient jdbc;

    KnownTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next ones in order. */
    public List<String> after(String reference, String table, int most) {
        return jdbc.sql("""
                        SELECT reference FROM (
                          (SELECT aggregate_identifier AS reference FROM domain_event
                           WHERE sequence_number = 0 AND aggregate_identifier > :after ORDER BY 1 LIMIT :most)
                          UNION (SELECT DISTINCT reference FROM %s WHERE reference > :after ORDER BY 1 LIMIT :most)) AS known
                        ORDER BY reference LIMIT :most
                        """.formatted(table))
                .param("after", reference)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
