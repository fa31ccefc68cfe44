package org.ledgerdesk.sla.clocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgerdesk.sla.domain.TicketFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The facts of tickets as they were received: what clocks are judged from, now and under another policy. */
@Component
public class TicketFacts {

    private static final Map<String, Class<?>> TYPES = Arrays.stream(TicketFact.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    private record Row(String reference, String type, String data, boolean imported) {}

    TicketFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is known of these tickets, each in its order. */
    public Map<String, List<TicketFact>> of(Collection<String> references) {
        var facts = new HashMap<String, List<TicketFact>>();
        jdbc.sql("""
                        SELECT reference, type, data::text AS data, imported FROM ticket_fact
                        WHERE reference = ANY(:references) ORDER BY reference, sequence
                        """)
                .param("references", references.toArray(String[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> facts.computeIfAbsent(row.reference(), key -> new ArrayList<>())
                        .add(fact(row)));
        return facts;
    }

    void add(List<ReceivedFact> facts) {
        var plain =
                facts.stream().map(ReceivedFact::fact).map(TicketFacts::plain).toList();
        jdbc.sql("""
                        INSERT INTO ticket_fact (reference, sequence, type, data, imported)
                        SELECT * FROM unnest(:references::text[], :sequences::bigint[], :types::text[], :data::jsonb[],
                                             :imported::boolean[])
                        """)
                .param("references", facts.stream().map(ReceivedFact::reference).toArray(String[]::new))
                .param("sequences", facts.stream().map(ReceivedFact::sequence).toArray(Long[]::new))
                .param(
                        "types",
                        plain.stream()
                                .map(fact -> fact.getClass().getSimpleName())
                                .toArray(String[]::new))
                .param("data", plain.stream().map(json::writeValueAsString).toArray(String[]::new))
                .param(
                        "imported",
                        facts.stream()
                                .map(one -> one.fact() instanceof TicketFact.Imported)
                                .toArray(Boolean[]::new))
                .update();
    }

    private static TicketFact plain(TicketFact fact) {
        return fact instanceof TicketFact.Imported(var before) ? before : fact;
    }

    private TicketFact fact(Row row) {
        var type = TYPES.get(row.type());
        if (type == null) {
            throw new IllegalStateException("There is no fact of the type " + row.type() + ".");
        }
        var fact = (TicketFact) json.readValue(row.data(), type);
        return row.imported() ? new TicketFact.Imported(fact) : fact;
    }
}
