package org.ledgerdesk.chassis.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the event store in order and publishes each event's public form, with its hash, which lies outside the database from
 * then on. A batch's position is stored only after Kafka has all of it, so a crash may repeat events but never skips one.
 */
@ProcessingGroup(EventRelay.NAME)
final class EventRelay {

    static final String NAME = "relay";
    private static final String READ = EventRelay.class.getName();

    private final PublicForm form;
    private final TopicWriter topics;
    private final JdbcClient jdbc;

    EventRelay(PublicForm form, TopicWriter topics, JdbcClient jdbc) {
        this.form = form;
        this.topics = topics;
        this.jdbc = jdbc;
    }

    @EventHandler
    void publish(Object payload, DomainEventMessage<?> stored, UnitOfWork<?> batch) {
        readIn(batch).add(stored);
    }

    private List<DomainEventMessage<?>> readIn(UnitOfWork<?> batch) {
        return batch.root().getOrComputeResource(READ, key -> {
            var read = new ArrayList<DomainEventMessage<?>>();
            batch.root().onPrepareCommit(unit -> publish(read));
            return read;
        });
    }

    private void publish(List<DomainEventMessage<?>> read) {
        var hashes = hashes(read);
        topics.await(read.stream()
                .<CompletableFuture<?>>map(stored -> topics.send(
                        form.of(stored),
                        stored.getIdentifier(),
                        stored.getSequenceNumber() + 1,
                        (String) stored.getMetaData().get("traceparent"),
                        hashes.get(stored.getIdentifier())))
                .toList());
    }

    private Map<String, String> hashes(List<DomainEventMessage<?>> read) {
        var hashes = new HashMap<String, String>();
        jdbc.sql("SELECT event_identifier, hash FROM domain_event WHERE event_identifier = ANY(:ids)")
                .param(
                        "ids",
                        read.stream().map(DomainEventMessage::getIdentifier).toArray(String[]::new))
                .query(row -> {
                    hashes.put(row.getString(1), HexFormat.of().formatHex(row.getBytes(2)));
                });
        return hashes;
    }
}
