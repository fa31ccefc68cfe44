package org.ledgerdesk.ticket.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.ledgerdesk.chassis.invariants.Invariant.Look;
import org.ledgerdesk.chassis.rebuild.KnownTickets;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds tickets' facts into a table beside a live one and says which tickets differ. Facts and rows are looked at in one
 * snapshot, in which rows that are written with the facts must agree with them even while people write.
 */
@Component
public class Refolding {

    private static final int AT_ONCE = 300;

    private final Ledger ledger;
    private final KnownTickets known;
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    Refolding(
            Ledger ledger,
            KnownTickets known,
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.known = known;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setTimeout(60);
    }

    /**
     * What is looked at.
     *
     * @param key of the table
     * @param columns that must agree
     */
    public record Projection(String table, String key, String columns) {

        /** The table beside it, for as long as the look takes. */
        public String folded() {
            return table + "_folded";
        }
    }

    /** @param fold writes what some facts, ticket by ticket, say into the table of that name */
    public Look after(String place, Projection projection, BiConsumer<List<StoredFact>, String> fold) {
        return Objects.requireNonNull(snapshot.execute(status -> look(place, projection, fold)));
    }

    private Look look(String place, Projection projection, BiConsumer<List<StoredFact>, String> fold) {
        var references = known.after(place, projection.table(), AT_ONCE);
        jdbc.getJdbcTemplate()
                .execute("CREATE TEMP TABLE %s (LIKE %s, PRIMARY KEY (%s)) ON COMMIT DROP"
                        .formatted(projection.folded(), projection.table(), projection.key()));
        fold.accept(
                references.stream()
                        .flatMap(reference -> ledger.facts(reference).stream())
                        .toList(),
                projection.folded());
        return new Look(
                references.size(),
                differing(references, projection),
                references.size() < AT_ONCE ? null : references.getLast());
    }

    private List<String> differing(List<String> references, Projection projection) {
        var live = "SELECT %s FROM %s WHERE reference = ANY(:references)"
                .formatted(projection.columns(), projection.table());
        var folded = "SELECT %s FROM %s".formatted(projection.columns(), projection.folded());
        var query = "SELECT reference FROM (%s EXCEPT %s) AS differing";
        var wanted = Map.of("references", references.toArray(String[]::new));
        var different = new TreeSet<>(jdbc.queryForList(query.formatted(live, folded), wanted, String.class));
        different.addAll(jdbc.queryForList(query.formatted(folded, live), wanted, String.class));
        return different.stream()
                .map(reference -> reference + ": its row is not what its facts say")
                .toList();
    }
}
