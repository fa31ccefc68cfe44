package org.ledgerdesk.sla.attainment;

import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has those who write a ticket's clocks and those who write its dimensions wait for each other: they follow different
 * readers of the topic, and whoever comes second must see what the first has written.
 */
@Component
class TicketLock {

    private final JdbcClient jdbc;

    TicketLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends; in the same order for everybody. */
    void take(SortedSet<String> references) {
        jdbc.sql(
                        "SELECT pg_advisory_xact_lock(hashtextextended(reference, 8)) FROM unnest(:references::text[]) reference")
                .param("references", references.toArray(String[]::new))
                .query((row, number) -> number)
                .list();
    }
}
