package org.ledgerdesk.sla.breach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.relay.Trace;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.Clocks;
import org.ledgerdesk.sla.domain.TicketClocks;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The clocks of many tickets, read with one query and continued with one insert: loading them aggregate by aggregate takes two
 * queries each. Somebody else who continues one of them meanwhile is found by the event store's unique key, as ever.
 */
@Component
class StoredClocks {

    private final JdbcTemplate jdbc;
    private final EventStore store;
    private final Serializer serializer;
    private final Configuration axon;

    /** @param last sequence number of its last step */
    record History(String reference, long last, Clocks clocks) {}

    StoredClocks(JdbcTemplate jdbc, EventStore store, Serializer serializer, Configuration axon) {
        this.jdbc = jdbc;
        this.store = store;
        this.serializer = serializer;
        this.axon = axon;
    }

    /** By reference; tickets without any step are missing. */
    Map<String, History> of(Collection<String> references) {
        var rows = jdbc.query("""
                SELECT event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                  payload_revision, payload, meta_data
                FROM domain_event WHERE aggregate_identifier = ANY(?) ORDER BY aggregate_identifier, sequence_number
                """, (row, number) -> stored(row), (Object) references.toArray(String[]::new));
        var histories = new LinkedHashMap<String, History>();
        EventStreamUtils.upcastAndDeserializeDomainEvents(rows.stream(), serializer, axon.upcasterChain())
                .asStream()
                .forEach(step ->
                        histories.compute(step.getAggregateIdentifier(), (reference, before) -> after(before, step)));
        return histories;
    }

    private static DomainEventData<?> stored(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("event_identifier"),
                row.getString("time_stamp"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("meta_data"));
    }

    private static History after(@Nullable History before, DomainEventMessage<?> step) {
        var clocks = before == null ? new Clocks() : before.clocks();
        clocks.evolve((ClockEvent) step.getPayload());
        return new History(step.getAggregateIdentifier(), step.getSequenceNumber(), clocks);
    }

    /** Stores more steps of a ticket when the running transaction commits, all such in one statement. */
    void append(History history, List<ClockEvent> steps) {
        long sequence = history.last();
        var trace = MetaData.with("traceparent", Trace.current());
        for (var step : steps) {
            store.publish(
                    new GenericDomainEventMessage<>(TicketClocks.TYPE, history.reference(), ++sequence, step, trace));
        }
    }
}
