package org.ledgerdesk.ticket.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ledgerdesk.chassis.invariants.Invariant;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.ledgerdesk.ticket.preset.Categories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each ticket's row is what its facts fold to, in every column. Facts and row are looked at in one snapshot, in which they must
 * agree even while people write, for they are written together.
 */
@Component
class RowsFollowFacts implements Invariant {

    private static final int AT_ONCE = 300;
    private static final String FOLDED = "ticket_row_folded";

    private final Ledger ledger;
    private final TicketRowProjection projection;
    private final TicketRowTable folded;
    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    RowsFollowFacts(
            Ledger ledger,
            TicketRowProjection projection,
            Categories categories,
            NamedParameterJdbcTemplate named,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.projection = projection;
        this.folded = new TicketRowTable(FOLDED, named, categories);
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setTimeout(60);
    }

    @Override
    public String name() {
        return "ticket_row";
    }

    @Override
    public Look after(String place) {
        return Objects.requireNonNull(snapshot.execute(status -> look(place)));
    }

    private Look look(String place) {
        var references = named.queryForList("""
                SELECT reference FROM (
                  (SELECT aggregate_identifier AS reference FROM domain_event
                   WHERE sequence_number = 0 AND aggregate_identifier > :place ORDER BY 1 LIMIT :most)
                  UNION (SELECT reference FROM ticket_row WHERE reference > :place ORDER BY 1 LIMIT :most)) AS known
                ORDER BY reference LIMIT :most
                """, Map.of("place", place, "most", AT_ONCE), String.class);
        jdbc.execute("CREATE TEMP TABLE " + FOLDED + " (LIKE ticket_row, PRIMARY KEY (reference)) ON COMMIT DROP");
        var facts = new ArrayList<org.ledgerdesk.ticket.ledger.StoredFact>();
        references.forEach(reference -> facts.addAll(ledger.facts(reference)));
        projection.project(facts, folded);
        return new Look(
                references.size(), differing(references), references.size() < AT_ONCE ? null : references.getLast());
    }

    private List<String> differing(List<String> references) {
        return named
                .queryForList(
                        """
                SELECT reference FROM (
                  (SELECT * FROM ticket_row WHERE reference = ANY(:references) EXCEPT SELECT * FROM %1$s)
                  UNION ALL (SELECT * FROM %1$s EXCEPT SELECT * FROM ticket_row WHERE reference = ANY(:references))) AS differing
                GROUP BY reference ORDER BY reference
                """.formatted(FOLDED), Map.of("references", references.toArray(String[]::new)), String.class)
                .stream()
                .map(reference -> reference + ": its row is not what its facts say")
                .toList();
    }
}
