package org.ledgerdesk.chassis.relay;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the event store in order and publishes each event's public form, with its hash, which lies outside the database from
 * then on. A batch's position is stored only after Kafka has all of it, so a crash may repeat events but never skips one
 * (decision 68). One instance at a time publishes.
 */
final class EventRelay {

    private static final int BATCH = 500;

    private final PublicForm form;
    private final TopicWriter topics;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    EventRelay(
            PublicForm form,
            TopicWriter topics,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Serializer serializer,
            EventUpcaster upcasters) {
        this.form = form;
        this.topics = topics;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /**
     * @param gaps numbers up to {@code last} where nothing was to be seen yet
     * @param settled those of them where nothing can appear any more: what is there by now can be read
     */
    private record Position(long last, Set<Long> gaps, Set<Long> settled) {}

    private record Stored(long index, GenericDomainEventEntry<byte[]> entry, String hash) {}

    private record Ready(DomainEventMessage<?> stored, PublicEvent form, String hash) {}

    /** Publishes the next events; true when there may be more of them. */
    boolean publish() {
        return Boolean.TRUE.equals(transaction.execute(status -> alone() && publishAfter(position())));
    }

    /** The position need not survive the database's last moments: some events are published again then. */
    private boolean alone() {
        return jdbc.sql("""
                        SELECT pg_try_advisory_xact_lock(hashtextextended('event-relay', 5))
                        FROM set_config('synchronous_commit', 'off', true)
                        """).query(Boolean.class).single();
    }

    /**
     * Read before the events are: a transaction that has ended by now is seen by them whole. The minute is for a number that
     * was taken an instant before its transaction got the id that a horizon counts.
     */
    private Position position() {
        return jdbc.sql("""
                        SELECT global_index, ARRAY(SELECT global_index FROM relay_gap) AS gaps,
                          ARRAY(SELECT global_index FROM relay_gap WHERE passed_at < now() - interval '1 minute'
                            AND horizon <= pg_snapshot_xmin(pg_current_snapshot())) AS settled
                        FROM relay_position
                        """)
                .query((row, n) -> new Position(
                        row.getLong("global_index"), numbers(row.getArray("gaps")), numbers(row.getArray("settled"))))
                .single();
    }

    private boolean publishAfter(Position position) {
        var stored = stored(position);
        int told = stored.isEmpty() ? 0 : tell(stored);
        advance(position, stored, told);
        return told < stored.size() || told >= BATCH;
    }

    private List<Stored> stored(Position position) {
        return jdbc.sql("""
                        SELECT * FROM domain_event WHERE global_index = ANY(:gaps)
                        UNION ALL
                        (SELECT * FROM domain_event WHERE global_index > :last ORDER BY global_index LIMIT :batch)
                        ORDER BY global_index
                        """)
                .param("gaps", position.gaps().toArray(Long[]::new))
                .param("last", position.last())
                .param("batch", BATCH)
                .query((row, n) -> stored(row))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var entry = new GenericDomainEventEntry<>(
                row.getString("type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("event_identifier"),
                row.getString("time_stamp"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("meta_data"));
        return new Stored(row.getLong("global_index"), entry, HexFormat.of().formatHex(row.getBytes("hash")));
    }

    /** Publishes up to the first that cannot be read, and answers how many; that one fails when it is the first. */
    private int tell(List<Stored> stored) {
        var ready = new ArrayList<Ready>();
        int readable = 0;
        for (var one : stored) {
            try {
                read(one).forEach(ready::add);
            } catch (RuntimeException e) {
                if (readable == 0) {
                    throw new IllegalStateException(
                            "Event %d of %s cannot be published: %s"
                                    .formatted(
                                            one.entry().getSequenceNumber(),
                                            one.entry().getAggregateIdentifier(),
                                            e),
                            e);
                }
                break;
            }
            readable++;
        }
        topics.await(ready.stream().<CompletableFuture<?>>map(this::send).toList());
        return readable;
    }

    private Stream<Ready> read(Stored one) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(one.entry()), serializer, upcasters)
                .asStream()
                .map(message -> new Ready(message, form.of(message), one.hash()));
    }

    private CompletableFuture<?> send(Ready ready) {
        var stored = ready.stored();
        return topics.send(
                ready.form(),
                stored.getIdentifier(),
                stored.getSequenceNumber() + 1,
                (String) stored.getMetaData().get("traceparent"),
                ready.hash());
    }

    private void advance(Position position, List<Stored> stored, int told) {
        var there = stored.stream().map(Stored::index).collect(Collectors.toCollection(LinkedHashSet::new));
        var published = there.stream().limit(told).collect(Collectors.toCollection(TreeSet::new));
        var over = position.gaps().stream()
                .filter(gap -> published.contains(gap) || position.settled().contains(gap) && !there.contains(gap))
                .toArray(Long[]::new);
        if (over.length > 0) {
            jdbc.sql("DELETE FROM relay_gap WHERE global_index = ANY(:over)")
                    .param("over", over)
                    .update();
        }
        if (published.isEmpty() || published.last() <= position.last()) {
            return;
        }
        var passed = LongStream.range(position.last() + 1, published.last())
                .boxed()
                .filter(index -> !published.contains(index))
                .toArray(Long[]::new);
        if (passed.length > 0) {
            jdbc.sql("INSERT INTO relay_gap (global_index) SELECT unnest(:passed)")
                    .param("passed", passed)
                    .update();
        }
        jdbc.sql("UPDATE relay_position SET global_index = :last")
                .param("last", published.last())
                .update();
    }

    /** Axon appends with the time of storing, so the first in order is the oldest. */
    RelayMeters.Backlog backlog() {
        return jdbc.sql("""
                        SELECT count(*) AS events, min(time_stamp) AS since FROM (
                          SELECT time_stamp FROM domain_event
                          WHERE global_index > (SELECT global_index FROM relay_position)
                          ORDER BY global_index LIMIT :most) AS waiting
                        """)
                .param("most", RelayMeters.MOST)
                .query((row, n) -> {
                    var since = row.getString("since");
                    return new RelayMeters.Backlog(row.getLong("events"), since == null ? null : Instant.parse(since));
                })
                .single();
    }

    private static Set<Long> numbers(Array array) throws SQLException {
        return Set.of((Long[]) array.getArray());
    }
}
