package org.ledgerdesk.sla.breach;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ledgerdesk.sla.domain.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How urgent tickets are by what is known of them now; for figures, so two facts of each are enough and no history is folded. */
@Component
class TicketPriorities {

    private final JdbcClient jdbc;

    TicketPriorities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have one. */
    Map<String, Priority> of(Collection<String> references) {
        var priorities = new HashMap<String, Priority>();
        if (references.isEmpty()) {
            return priorities;
        }
        jdbc.sql("""
                        SELECT DISTINCT ON (reference) reference, coalesce(data ->> 'priority', 'P1') AS priority
                        FROM ticket_fact WHERE reference = ANY(:references)
                          AND (type = 'Assessed'
                               OR type IN ('Opened', 'Recategorised') AND (data ->> 'siteDown')::boolean)
                        ORDER BY reference, sequence DESC
                        """).param("references", references.toArray(String[]::new)).query(row -> {
            priorities.put(row.getString("reference"), Priority.valueOf(row.getString("priority")));
        });
        return priorities;
    }
}
