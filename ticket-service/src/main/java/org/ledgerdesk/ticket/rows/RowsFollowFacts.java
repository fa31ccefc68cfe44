package org.ledgerdesk.ticket.rows;

import org.ledgerdesk.chassis.invariants.Invariant;
import org.ledgerdesk.ticket.ledger.Refolding;
import org.ledgerdesk.ticket.ledger.Refolding.Projection;
import org.ledgerdesk.ticket.preset.Categories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Each ticket's row is what its facts fold to, in every column, at every moment: they are written together. */
@Component
class RowsFollowFacts implements Invariant {

    private static final Projection ROWS = new Projection(TicketRowTable.LIVE, "reference", "*");

    private final Refolding refolding;
    private final TicketRowProjection projection;
    private final TicketRowTable folded;

    RowsFollowFacts(
            Refolding refolding,
            TicketRowProjection projection,
            Categories categories,
            NamedParameterJdbcTemplate jdbc) {
        this.refolding = refolding;
        this.projection = projection;
        this.folded = new TicketRowTable(ROWS.folded(), jdbc, categories);
    }

    @Override
    public String name() {
        return ROWS.table();
    }

    @Override
    public Look after(String place) {
        return refolding.after(place, ROWS, (facts, table) -> projection.project(facts, folded));
    }
}
