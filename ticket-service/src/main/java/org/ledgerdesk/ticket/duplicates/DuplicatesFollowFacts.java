package org.ledgerdesk.ticket.duplicates;

import java.util.ArrayList;
import java.util.List;
import org.ledgerdesk.chassis.invariants.Invariant;
import org.ledgerdesk.ticket.ledger.Refolding;
import org.ledgerdesk.ticket.ledger.Refolding.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each ticket is compared by the words it was opened with, while it stands as its facts say, and under its original. */
@Component
class DuplicatesFollowFacts implements Invariant {

    static final Projection TEXTS = new Projection(
            "duplicate_text",
            "reference",
            "reference, scope, requester, subject, body, marks, merged_into, resolved_at");

    private final Refolding refolding;
    private final DuplicateFold fold;
    private final JdbcClient jdbc;

    DuplicatesFollowFacts(Refolding refolding, DuplicateFold fold, JdbcClient jdbc) {
        this.refolding = refolding;
        this.fold = fold;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return TEXTS.table();
    }

    /** Originals depend on other tickets, so they are looked at all at once, with the first. */
    @Override
    public Look after(String place) {
        var look = refolding.after(place, TEXTS, fold::into);
        if (!place.isEmpty()) {
            return look;
        }
        var breaches = new ArrayList<>(look.breaches());
        breaches.addAll(astray());
        return new Look(look.counted(), breaches, look.next());
    }

    private List<String> astray() {
        return jdbc.sql("""
                        SELECT d.reference || ': is suggested as ' || d.original || ', not as what it was merged into'
                        FROM duplicate_text d LEFT JOIN duplicate_text o ON o.reference = d.merged_into
                        WHERE d.original <> coalesce(o.original, d.reference)
                        """).query(String.class).list();
    }
}
