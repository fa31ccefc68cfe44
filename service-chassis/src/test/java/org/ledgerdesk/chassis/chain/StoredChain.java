package org.ledgerdesk.chassis.chain;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An aggregate's chain, calculated again from what is stored. */
final class StoredChain {

    private StoredChain() {}

    record Link(byte @Nullable [] previous, StoredRow row, byte[] hash) {

        boolean holds() {
            return Arrays.equals(hash, ChainHash.of(previous, row));
        }
    }

    static List<Link> of(JdbcClient jdbc, String aggregate) {
        return jdbc.sql("""
                        SELECT *, lag(hash) OVER (ORDER BY sequence_number) AS previous FROM domain_event
                        WHERE aggregate_identifier = :aggregate ORDER BY sequence_number
                        """)
                .param("aggregate", aggregate)
                .query((row, n) -> new Link(
                        row.getBytes("previous"),
                        new StoredRow(
                                row.getString("event_identifier"),
                                row.getString("aggregate_identifier"),
                                row.getLong("sequence_number"),
                                row.getString("type"),
                                row.getString("time_stamp"),
                                row.getString("payload_type"),
                                row.getString("payload_revision"),
                                row.getBytes("payload"),
                                row.getBytes("meta_data")),
                        row.getBytes("hash")))
                .list();
    }
}
