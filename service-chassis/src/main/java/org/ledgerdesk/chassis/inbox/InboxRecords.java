package org.ledgerdesk.chassis.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the inbox remembers: the last sequence that took effect per subject, and what is parked. */
final class InboxRecords {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    InboxRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a second instance that still believes it owns the partition wait until this transaction ends. */
    void lock(String listener, TopicPartition partition) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 6))")
                .param("key", listener + '\n' + partition)
                .query((row, n) -> n)
                .list();
    }

    Map<String, Long> seen(String listener, String topic, Collection<String> subjects) {
        var seen = new HashMap<String, Long>();
        jdbc.sql("""
                        SELECT subject, sequence FROM inbox_seen
                        WHERE listener = :listener AND topic = :topic AND subject = ANY(:subjects)
                        """)
                .param("listener", listener)
                .param("topic", topic)
                .param("subjects", subjects.toArray(String[]::new))
                .query(row -> {
                    seen.put(row.getString("subject"), row.getLong("sequence"));
                });
        return seen;
    }

    void remember(String listener, String topic, Map<String, Long> sequences) {
        jdbc.sql("""
                        INSERT INTO inbox_seen (listener, topic, subject, sequence)
                        SELECT :listener, :topic, * FROM unnest(:subjects::text[], :sequences::bigint[])
                        ON CONFLICT (listener, topic, subject) DO UPDATE SET sequence = excluded.sequence
                        """)
                .param("listener", listener)
                .param("topic", topic)
                .param("subjects", sequences.keySet().toArray(String[]::new))
                .param("sequences", sequences.values().toArray(Long[]::new))
                .update();
    }

    Set<String> parkedSubjects(String listener, String topic, Collection<String> subjects) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT subject FROM inbox_parked
                        WHERE listener = :listener AND topic = :topic AND subject = ANY(:subjects)
                        """)
                .param("listener", listener)
                .param("topic", topic)
                .param("subjects", subjects.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void park(String listener, ReceivedEvent event, String reason) {
        jdbc.sql("""
                        INSERT INTO inbox_parked
                          (listener, topic, subject, sequence, event_id, type, version, time, traceparent, data, reason)
                        VALUES (:listener, :topic, :subject, :sequence, :id, :type, :version, :time, :traceparent,
                          :data, :reason)
                        ON CONFLICT (listener, topic, subject, sequence) DO UPDATE SET reason = excluded.reason
                        """)
                .param("listener", listener)
                .param("topic", event.topic())
                .param("subject", event.subject())
                .param("sequence", event.sequence())
                .param("id", event.id())
                .param("type", event.type())
                .param("version", event.version())
                .param("time", Timestamp.from(event.time()))
                .param("traceparent", event.traceparent())
                .param("data", json.writeValueAsString(event.data()))
                .param("reason", reason)
                .update();
    }

    void parkUnreadable(String listener, TopicPartition partition, long offset, byte[] value, String reason) {
        jdbc.sql("""
                        INSERT INTO inbox_unreadable (listener, topic, partition, "offset", value, reason)
                        VALUES (:listener, :topic, :partition, :offset, :value, :reason) ON CONFLICT DO NOTHING
                        """)
                .param("listener", listener)
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .param("offset", offset)
                .param("value", value)
                .param("reason", reason)
                .update();
    }

    List<ReceivedEvent> parked(String listener, String topic, String subject) {
        return jdbc.sql("""
                        SELECT * FROM inbox_parked
                        WHERE listener = :listener AND topic = :topic AND subject = :subject ORDER BY sequence
                        """)
                .param("listener", listener)
                .param("topic", topic)
                .param("subject", subject)
                .query((row, n) -> new ReceivedEvent(
                        row.getString("topic"),
                        row.getString("subject"),
                        row.getLong("sequence"),
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getInt("version"),
                        row.getTimestamp("time").toInstant(),
                        row.getString("traceparent"),
                        json.readTree(row.getString("data"))))
                .list();
    }

    void unpark(String listener, ReceivedEvent event) {
        jdbc.sql("""
                        DELETE FROM inbox_parked
                        WHERE listener = :listener AND topic = :topic AND subject = :subject AND sequence = :sequence
                        """)
                .param("listener", listener)
                .param("topic", event.topic())
                .param("subject", event.subject())
                .param("sequence", event.sequence())
                .update();
    }

    List<Parked> parked() {
        return jdbc.sql("""
                        SELECT listener, topic, subject, sequence, type, reason, parked_at FROM inbox_parked
                        ORDER BY listener, topic, subject, sequence LIMIT 1000
                        """).query(Parked.class).list();
    }

    /** How many subjects wait, by listener; what is unreadable has none and counts by itself. */
    Map<String, Long> parkedKeys() {
        var keys = new HashMap<String, Long>();
        jdbc.sql("""
                        SELECT listener, count(*) AS number FROM (
                          SELECT DISTINCT listener, topic, subject FROM inbox_parked
                          UNION ALL SELECT listener, topic, '' FROM inbox_unreadable) AS waiting
                        GROUP BY listener
                        """).query(row -> {
            keys.put(row.getString("listener"), row.getLong("number"));
        });
        return keys;
    }

    /** A fact that waits, with the reason, for its cause to be mended. */
    record Parked(
            String listener,
            String topic,
            String subject,
            long sequence,
            String type,
            String reason,
            Instant parkedAt) {}
}
