package org.ledgerdesk.sla.attainment;

import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has those who write a ticket's clocks and those who write its dimensions wait for each other: they follow different
 * readers of the topic, and whoever comes second must see what the first has written.
 */
@Component
public class TicketLock {

    /** What is locked for a ticket, of a row that has its {@code reference}. */
    public static final String KEY = "hashtextextended(reference, 8)";

    private final JdbcClient jdbc;

    TicketLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends; in the same order for everybody. */
    void take(SortedSet<String> references) {
        jdbc.sql("SELECT pg_advisory_xact_lock(%s) FROM unnest(:references::text[]) reference".formatted(KEY))
                .param("references", references.toArray(String[]::new))
                .query((row, number) -> number)
                .list();
    }
}
