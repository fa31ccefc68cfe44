package org.ledgerdesk.ticket.rows;

import org.ledgerdesk.chassis.caller.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a ticket is there for a caller, told from its row: staff see all, clients their organisation's and those they are
 * involved in; a prospect's ticket belongs to no organisation and is for staff only.
 */
@Component
public class VisibleTickets {

    private final JdbcClient jdbc;

    VisibleTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean sees(Caller caller, String reference) {
        return jdbc.sql("""
                        SELECT EXISTS (
                          SELECT FROM ticket_row
                          WHERE reference = :reference
                            AND (:all OR organisation IS NOT NULL
                              AND (organisation = :organisation OR requester = :id OR :id = ANY(followers))))
                        """)
                .param("reference", reference)
                .param("all", caller.seesAllTickets())
                .param("organisation", caller.organisation())
                .param("id", caller.id())
                .query(Boolean.class)
                .single();
    }
}
