package org.ledgerdesk.chassis.relay;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Publishes what the {@link Outbox} holds. One instance at a time publishes; rows are marked only after Kafka has them. */
final class OutboxRelay {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TopicWriter topics;
    private final JsonMapper json;

    OutboxRelay(JdbcClient jdbc, TransactionTemplate transaction, TopicWriter topics, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.topics = topics;
        this.json = json;
    }

    /** Publishes the next facts; true when there may be more of them. */
    boolean publish() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean alone = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('outbox-relay', 5))")
                    .query(Boolean.class)
                    .single();
            if (!alone) {
                return false;
            }
            var waiting =
                    jdbc.sql("""
                            SELECT id, event_id, topic, subject, sequence, type, version, at, traceparent, data::text AS data
                            FROM outbox_event WHERE published_at IS NULL ORDER BY id LIMIT :batch
                            """).param("batch", BATCH).query(Waiting.class).list();
            if (waiting.isEmpty()) {
                return false;
            }
            topics.await(waiting.stream().<CompletableFuture<?>>map(this::send).toList());
            jdbc.sql("UPDATE outbox_event SET published_at = now() WHERE id = ANY(:ids)")
                    .param("ids", waiting.stream().map(Waiting::id).toArray(Long[]::new))
                    .update();
            return waiting.size() >= BATCH;
        }));
    }

    /** A fact is written as soon as it is true, so it waits since then. */
    RelayMeters.Backlog backlog() {
        return jdbc.sql("""
                        SELECT count(*) AS events, min(at) AS since FROM (
                          SELECT at FROM outbox_event WHERE published_at IS NULL ORDER BY id LIMIT :most) AS waiting
                        """)
                .param("most", RelayMeters.MOST)
                .query(RelayMeters.Backlog.class)
                .single();
    }

    private CompletableFuture<?> send(Waiting row) {
        JsonNode data = json.readTree(row.data());
        var event = new PublicEvent(row.topic(), row.subject(), row.type(), row.version(), row.at(), data);
        return topics.send(event, row.eventId().toString(), row.sequence(), row.traceparent(), null);
    }

    private record Waiting(
            long id,
            UUID eventId,
            String topic,
            String subject,
            long sequence,
            String type,
            int version,
            Instant at,
            String traceparent,
            String data) {}
}
