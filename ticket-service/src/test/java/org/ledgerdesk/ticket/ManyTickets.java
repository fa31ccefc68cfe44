package org.ledgerdesk.ticket;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a desk that has been in use for long, made in one statement: most done, some open, in 200 organisations. Up to
 * tomorrow, so that they are newer than whatever other tests left.
 */
public final class ManyTickets {

    private ManyTickets() {}

    /** @param openEvery one ticket in so many is open */
    public static void fill(JdbcTemplate jdbc, int tickets, int openEvery) {
        jdbc.update("""
                INSERT INTO ticket_row (reference, number, organisation, requester, followers, assignee, category,
                  department, status, priority, site_down, to_be_assessed, subject, opened_at, arrived_at, public_at,
                  updated_at, latest_author, latest_kind, latest_at, latest_excerpt, lane, urgency, first_of_client)
                SELECT 'HD-' || n, n, 'client-' || n % 199, 'person-' || n % 1000, '{}',
                  CASE WHEN n % 3 > 0 THEN 'agent-' || n % 20 END, category, 'DEPARTMENT-' || n % 7,
                  CASE WHEN open THEN 'OPEN' ELSE 'CLOSED' END, 'P' || 1 + n % 4, false, false,
                  'Word' || n % 5000 || ' on page ' || n % 77, at, at, at + interval '1 hour', at + interval '1 hour',
                  'person-' || n % 1000, 'CLIENT', at, 'Some words', CASE WHEN open THEN 'WORK' END, 1 + n % 4,
                  category = 'KEY_FUNCTION'
                FROM (
                  SELECT n, n % ? = 0 AS open, now() + interval '1 day' - (1000000 + ? - n) * interval '1 minute' AS at,
                    CASE WHEN n % 60 = 0 THEN 'KEY_FUNCTION' ELSE 'CATEGORY-' || n % 11 END AS category
                  FROM generate_series(1000001, 1000000 + ?) n) t
                """, openEvery, tickets, tickets);
        jdbc.update("""
                INSERT INTO ticket_words (reference, part, organisation, complete, public_words)
                SELECT reference, 0, organisation, true,
                  to_tsvector('english', subject || ' everywhere ' || CASE WHEN number % 3 = 0 THEN 'plentiful' ELSE '' END)
                FROM ticket_row WHERE number > 1000000
                """);
        // Not only counted: words just written wait in a list that each search reads whole until somebody vacuums.
        jdbc.execute("VACUUM ANALYZE ticket_row, ticket_words");
    }

    public static void remove(JdbcTemplate jdbc) {
        jdbc.update("""
                DELETE FROM ticket_words USING ticket_row
                WHERE ticket_row.reference = ticket_words.reference AND number > 1000000
                """);
        jdbc.update("DELETE FROM ticket_row WHERE number > 1000000");
        // Or the next plan reads the rows of this test too, dead, for as long as nobody vacuums.
        jdbc.execute("VACUUM ticket_row, ticket_words");
    }

    /** How PostgreSQL ran the query, once. */
    public static Plan plan(JdbcTemplate jdbc, String sql, Map<String, Object> values) {
        var text = new NamedParameterJdbcTemplate(jdbc)
                .queryForObject("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql, values, String.class);
        return new Plan(JsonMapper.shared().readTree(text).get(0));
    }

    /** What of a plan says whether it would be slower with more tickets. */
    public record Plan(JsonNode json) {

        /** Branches of a plan that were not taken do not count. */
        public boolean readsWholeTable() {
            return nodes(json.path("Plan"))
                    .filter(node -> node.path("Actual Loops").asLong() > 0)
                    .anyMatch(node -> node.path("Node Type").asString("").contains("Seq Scan")
                            && node.path("Relation Name").asString("").equals("ticket_row"));
        }

        /** Pages of 8 KB touched, from memory or disk. */
        public long pages() {
            var top = json.path("Plan");
            return top.path("Shared Hit Blocks").asLong()
                    + top.path("Shared Read Blocks").asLong();
        }

        private static Stream<JsonNode> nodes(JsonNode node) {
            return Stream.concat(
                    Stream.of(node), node.path("Plans").valueStream().flatMap(Plan::nodes));
        }
    }
}
