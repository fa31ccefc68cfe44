package org.ledgerdesk.ticket.rows;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tickets have a quote to be decided until when; their number does not grow with the closed ones. */
@Component
public class QuotedTickets {

    private final JdbcClient jdbc;

    QuotedTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Quoted(LocalDate validUntil, String reference) {

        /** Before all tickets. */
        public static final Quoted FIRST = new Quoted(LocalDate.EPOCH, "");
    }

    /** Those whose quote was valid until before this day, longest ago first, from a place on. */
    public List<Quoted> before(LocalDate day, Quoted after, int atMost) {
        return jdbc.sql("""
                        SELECT quote_valid_until, reference FROM ticket_row
                        WHERE quote_valid_until IS NOT NULL AND quote_valid_until < :day AND merged_into IS NULL
                          AND (quote_valid_until, reference) > (:validUntil, :reference)
                        ORDER BY quote_valid_until, reference
                        LIMIT :atMost
                        """)
                .param("day", day)
                .param("validUntil", after.validUntil())
                .param("reference", after.reference())
                .param("atMost", atMost)
                .query((row, number) ->
                        new Quoted(row.getObject("quote_valid_until", LocalDate.class), row.getString("reference")))
                .list();
    }
}
