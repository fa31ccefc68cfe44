package org.ledgerdesk.chassis.relay;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes what the {@link Outbox} holds: woken after a commit, and polling as a safety net. One instance at a time
 * publishes; rows are marked only after Kafka has them.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final long POLL_MS = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TopicWriter topics;
    private final JsonMapper json;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    OutboxRelay(JdbcClient jdbc, TransactionTemplate transaction, TopicWriter topics, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.topics = topics;
        this.json = json;
    }

    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::publishForEver);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void publishForEver() {
        while (running) {
            try {
                if (publishBatch() < BATCH && woken.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    log.warn("Publishing from the outbox failed and will be tried again: {}", e.toString());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int publishBatch() {
        var published = transaction.execute(status -> {
            boolean alone = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('outbox-relay', 5))")
                    .query(Boolean.class)
                    .single();
            if (!alone) {
                return 0;
            }
            var waiting =
                    jdbc.sql("""
                            SELECT id, event_id, topic, subject, sequence, type, version, at, traceparent, data::text AS data
                            FROM outbox_event WHERE published_at IS NULL ORDER BY id LIMIT :batch
                            """).param("batch", BATCH).query(Waiting.class).list();
            if (waiting.isEmpty()) {
                return 0;
            }
            topics.await(waiting.stream()
                    .<java.util.concurrent.CompletableFuture<?>>map(this::send)
                    .toList());
            jdbc.sql("UPDATE outbox_event SET published_at = now() WHERE id = ANY(:ids)")
                    .param("ids", waiting.stream().map(Waiting::id).toArray(Long[]::new))
                    .update();
            return waiting.size();
        });
        return published == null ? 0 : published;
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

    private java.util.concurrent.CompletableFuture<?> send(Waiting row) {
        JsonNode data = json.readTree(row.data());
        var event = new PublicEvent(row.topic(), row.subject(), row.type(), row.version(), row.at(), data);
        return topics.send(event, row.eventId().toString(), row.sequence(), row.traceparent(), null);
    }

    private record Waiting(
            long id,
            java.util.UUID eventId,
            String topic,
            String subject,
            long sequence,
            String type,
            int version,
            Instant at,
            String traceparent,
            String data) {}
}
