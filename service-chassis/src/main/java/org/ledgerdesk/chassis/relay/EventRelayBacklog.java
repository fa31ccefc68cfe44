package org.ledgerdesk.chassis.relay;

import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.ledgerdesk.chassis.relay.RelayMeters.Backlog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the event store with the relay's stored position, which each instance sees, whichever of them relays. */
final class EventRelayBacklog implements Supplier<Backlog> {

    private final JdbcClient jdbc;
    private final Serializer serializer;

    EventRelayBacklog(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    @Override
    public Backlog get() {
        return jdbc.sql("""
                        SELECT count(*) AS events, min(time_stamp) AS since FROM (
                          SELECT time_stamp FROM domain_event WHERE global_index > :published
                          ORDER BY global_index LIMIT :most) AS waiting
                        """)
                .param("published", published())
                .param("most", RelayMeters.MOST)
                .query((row, n) -> {
                    var since = row.getString("since");
                    return new Backlog(row.getLong("events"), since == null ? null : Instant.parse(since));
                })
                .single();
    }

    private long published() {
        return jdbc.sql("""
                        SELECT token, token_type FROM token_entry
                        WHERE processor_name = :relay AND segment = 0 AND token IS NOT NULL
                        """)
                .param("relay", EventRelay.NAME)
                .query((row, n) -> new SimpleSerializedObject<>(
                        row.getBytes("token"), byte[].class, row.getString("token_type"), null))
                .optional()
                .map(stored -> serializer
                        .<byte[], TrackingToken>deserialize(stored)
                        .position()
                        .orElse(-1))
                .orElse(-1L);
    }
}
