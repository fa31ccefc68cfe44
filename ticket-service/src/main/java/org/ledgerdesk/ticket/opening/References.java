package org.ledgerdesk.ticket.opening;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out references: HD-00001 and up, never the same twice, at least five digits. */
@Component
public class References {

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String next() {
        return "HD-%05d"
                .formatted(jdbc.sql("SELECT nextval('ticket_reference')")
                        .query(Long.class)
                        .single());
    }
}
