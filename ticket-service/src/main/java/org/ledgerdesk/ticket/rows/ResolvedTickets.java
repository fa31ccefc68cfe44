package org.ledgerdesk.ticket.rows;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tickets have been resolved for how long; their number does not grow with the closed ones. */
@Component
public class ResolvedTickets {

    private final JdbcClient jdbc;

    ResolvedTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Resolved(Instant at, String reference) {

        /** Before all tickets. */
        public static final Resolved FIRST = new Resolved(Instant.EPOCH, "");
    }

    /** Those resolved at or before a moment, longest first, from a place on. */
    public List<Resolved> by(Instant moment, Resolved after, int atMost) {
        return jdbc.sql("""
                        SELECT resolved_at, reference FROM ticket_row
                        WHERE resolved_at IS NOT NULL AND resolved_at <= :moment
                          AND (resolved_at, reference) > (:at, :reference)
                        ORDER BY resolved_at, reference
                        LIMIT :atMost
                        """)
                .param("moment", moment.atOffset(UTC))
                .param("at", after.at().atOffset(UTC))
                .param("reference", after.reference())
                .param("atMost", atMost)
                .query((row, number) -> new Resolved(
                        row.getObject("resolved_at", OffsetDateTime.class).toInstant(), row.getString("reference")))
                .list();
    }
}
