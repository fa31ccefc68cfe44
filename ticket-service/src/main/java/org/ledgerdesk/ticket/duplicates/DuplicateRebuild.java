package org.ledgerdesk.ticket.duplicates;

import java.util.List;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.rebuild.KnownTickets;
import org.ledgerdesk.chassis.rebuild.Rebuild;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the texts anew from the facts, some hundred tickets at a time, and only rows that differ: the indexes follow changes,
 * and what was embedded needs not be embedded again. The projection may be behind what is read here; what it then still adds
 * leads to the same rows.
 */
@Component
class DuplicateRebuild implements Rebuild {

    private static final int AT_ONCE = 300;
    private static final String FRESH = "duplicate_text_fresh";

    private final DuplicateTable table;
    private final DuplicateFold fold;
    private final Ledger ledger;
    private final KnownTickets known;
    private final OneTransaction transaction;
    private final JdbcClient jdbc;

    DuplicateRebuild(
            DuplicateTable table,
            DuplicateFold fold,
            Ledger ledger,
            KnownTickets known,
            OneTransaction transaction,
            JdbcClient jdbc) {
        this.table = table;
        this.fold = fold;
        this.ledger = ledger;
        this.known = known;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public String projection() {
        return DuplicatesFollowFacts.TEXTS.table();
    }

    @Override
    public long rebuild() {
        long count = 0;
        var reference = "";
        for (var some = tickets(reference); !some.isEmpty(); some = tickets(reference)) {
            var references = some;
            transaction.run(() -> some(references));
            count += some.size();
            reference = some.getLast();
        }
        transaction.run(this::underOriginals);
        return count;
    }

    private List<String> tickets(String after) {
        return known.after(after, projection(), AT_ONCE);
    }

    private void some(List<String> references) {
        table.lock();
        jdbc.sql("CREATE TEMP TABLE %s (LIKE duplicate_text, PRIMARY KEY (reference)) ON COMMIT DROP".formatted(FRESH))
                .update();
        fold.into(
                references.stream()
                        .flatMap(reference -> ledger.facts(reference).stream())
                        .toList(),
                FRESH);
        jdbc.sql("""
                        DELETE FROM duplicate_text d WHERE reference = ANY(:references)
                          AND NOT EXISTS (SELECT FROM %s f WHERE f.reference = d.reference)
                        """.formatted(FRESH))
                .param("references", references.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        INSERT INTO duplicate_text AS d (reference, scope, requester, subject, body, marks, merged_into, original,
                          resolved_at, change)
                        SELECT reference, scope, requester, subject, body, marks, merged_into, original, resolved_at,
                          nextval('duplicate_change') FROM %s
                        ON CONFLICT (reference) DO UPDATE SET
                          scope = excluded.scope, requester = excluded.requester, subject = excluded.subject, body = excluded.body,
                          marks = excluded.marks, merged_into = excluded.merged_into, resolved_at = excluded.resolved_at,
                          vector = CASE WHEN d.subject = excluded.subject AND d.body = excluded.body THEN d.vector END,
                          change = excluded.change
                        WHERE (d.scope, d.requester, d.subject, d.body, d.marks, d.merged_into, d.resolved_at) IS DISTINCT FROM
                          (excluded.scope, excluded.requester, excluded.subject, excluded.body, excluded.marks,
                           excluded.merged_into, excluded.resolved_at)
                        """.formatted(FRESH)).update();
    }

    private void underOriginals() {
        table.lock();
        jdbc.sql("""
                        WITH RECURSIVE tree AS (
                          SELECT reference, reference AS root FROM duplicate_text WHERE merged_into IS NULL
                          UNION
                          SELECT d.reference, tree.root FROM duplicate_text d JOIN tree ON d.merged_into = tree.reference)
                        UPDATE duplicate_text d SET original = tree.root, change = nextval('duplicate_change')
                        FROM tree WHERE d.reference = tree.reference AND d.original <> tree.root
                        """).update();
    }
}
