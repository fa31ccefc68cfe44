package org.ledgerdesk.chassis.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.Serializer;

/**
 * Appends facts with their place in the chain. An aggregate's first fact needs nothing looked up; for others one statement
 * fetches the hashes before, however many aggregates are written. Who else writes the same sequence meanwhile is refused by
 * the unique key, as without a chain.
 */
public final class ChainedAppend implements AppendEventsStatementBuilder {

    private static final String BEFORE = """
            SELECT e.aggregate_identifier, e.hash
            FROM unnest(?::text[], ?::bigint[]) AS last (aggregate, sequence)
            JOIN domain_event e ON e.aggregate_identifier = last.aggregate AND e.sequence_number = last.sequence
            """;

    private static final String APPEND = """
            INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
              payload_type, payload_revision, payload, meta_data, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Override
    public PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        var rows = events.stream().map(event -> StoredRow.of(event, serializer)).toList();
        var hashes = before(connection, rows);
        var append = connection.prepareStatement(APPEND);
        for (var row : rows) {
            var hash = ChainHash.of(hashes.get(row.aggregate()), row);
            hashes.put(row.aggregate(), hash);
            append.setString(1, row.id());
            append.setString(2, row.aggregate());
            append.setLong(3, row.sequence());
            append.setString(4, row.aggregateType());
            append.setString(5, row.storedAt());
            append.setString(6, row.payloadType());
            append.setString(7, row.revision());
            append.setBytes(8, row.payload());
            append.setBytes(9, row.metaData());
            append.setBytes(10, hash);
            append.addBatch();
        }
        return append;
    }

    private static Map<String, byte[]> before(Connection connection, List<StoredRow> rows) throws SQLException {
        var wanted = new LinkedHashMap<String, Long>();
        rows.forEach(row -> wanted.putIfAbsent(row.aggregate(), row.sequence() - 1));
        wanted.values().removeIf(sequence -> sequence < 0);
        var found = new HashMap<String, byte[]>();
        if (wanted.isEmpty()) {
            return found;
        }
        try (var query = connection.prepareStatement(BEFORE)) {
            query.setArray(1, connection.createArrayOf("text", wanted.keySet().toArray()));
            query.setArray(2, connection.createArrayOf("bigint", wanted.values().toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getBytes(2));
                }
            }
        }
        wanted.forEach((aggregate, sequence) -> {
            if (!found.containsKey(aggregate)) {
                throw new IllegalStateException(
                        "%s lacks its stored fact %d; nothing can be chained to it. Run ./ledgerdesk drill."
                                .formatted(aggregate, sequence));
            }
        });
        return found;
    }
}
