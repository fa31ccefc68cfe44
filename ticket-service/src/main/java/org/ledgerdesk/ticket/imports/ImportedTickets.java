package org.ledgerdesk.ticket.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tickets came from where: written with their facts, so that a repeated import changes nothing. */
@Component
class ImportedTickets {

    private final JdbcClient jdbc;

    ImportedTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** References of those that are here already, by their names at the source. */
    Map<String, String> of(String source, Collection<String> ids) {
        var known = new HashMap<String, String>();
        jdbc.sql("SELECT id, reference FROM imported_ticket WHERE source = :source AND id = ANY(:ids)")
                .param("source", source)
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("id"), row.getString("reference"));
                });
        return known;
    }

    /** As many new references; they count on from those given to people. */
    List<String> references(int many) {
        return jdbc
                .sql("SELECT nextval('ticket_reference') FROM generate_series(1, :many)")
                .param("many", many)
                .query(Long.class)
                .list()
                .stream()
                .map("HD-%05d"::formatted)
                .toList();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else imports one of them at the same time */
    void add(String source, Map<String, String> references) {
        jdbc.sql("""
                        INSERT INTO imported_ticket (source, id, reference)
                        SELECT :source, * FROM unnest(:ids::text[], :references::text[])
                        """)
                .param("source", source)
                .param("ids", references.keySet().toArray(String[]::new))
                .param("references", references.values().toArray(String[]::new))
                .update();
    }
}
