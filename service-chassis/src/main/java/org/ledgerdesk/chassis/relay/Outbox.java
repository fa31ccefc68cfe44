package org.ledgerdesk.chassis.relay;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Facts of a service without aggregates, written in the transaction that made them true. */
public final class Outbox {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Runnable wake;

    Outbox(JdbcClient jdbc, JsonMapper json, Runnable wake) {
        this.jdbc = jdbc;
        this.json = json;
        this.wake = wake;
    }

    /**
     * Adds a fact; its sequence counts up per topic and subject, in the order of the transactions.
     *
     * @param at business time
     * @throws IllegalStateException outside a transaction, where the fact could outlive its cause
     */
    public void append(String topic, String subject, String type, int version, Instant at, Object data) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A fact belongs into the transaction that made it true.");
        }
        jdbc.sql("""
                        WITH counted AS (
                          INSERT INTO outbox_counter AS c (topic, subject, last) VALUES (:topic, :subject, 1)
                          ON CONFLICT (topic, subject) DO UPDATE SET last = c.last + 1 RETURNING last)
                        INSERT INTO outbox_event (event_id, topic, subject, sequence, type, version, at, traceparent, data)
                        SELECT :id, :topic, :subject, last, :type, :version, :at, :traceparent, :data FROM counted
                        """)
                .param("id", UUID.randomUUID())
                .param("topic", topic)
                .param("subject", subject)
                .param("type", type)
                .param("version", version)
                .param("at", Timestamp.from(at))
                .param("traceparent", Trace.current())
                .param("data", json.writeValueAsString(data))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.run();
            }
        });
    }
}
