package org.ledgerdesk.ticket.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Table {@code ticket_work}: keeps the entries, not a running sum, so that hearing one again changes nothing. Ids are unique within an organisation. */
@Component
public class Work {

    private final NamedParameterJdbcTemplate jdbc;

    Work(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was logged on these tickets, which are one issue: each entry stays where it was logged and counts once. */
    public long minutes(Collection<String> references) {
        var sum = jdbc.queryForObject(
                "SELECT coalesce(sum(minutes), 0) FROM ticket_work WHERE reference = ANY(:references)",
                Map.of("references", references.toArray(String[]::new)),
                Long.class);
        return sum == null ? 0 : sum;
    }

    public void add(List<WorkEntry> entries) {
        jdbc.batchUpdate(
                """
                INSERT INTO ticket_work (entry_id, reference, minutes) VALUES (:entryId, :reference, :minutes)
                ON CONFLICT (reference, entry_id) DO NOTHING
                """, entries.stream().map(SimplePropertySqlParameterSource::new).toArray(SqlParameterSource[]::new));
    }
}
