package org.ledgerdesk.identity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.identity.domain.Actor;
import org.ledgerdesk.identity.domain.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code audit_entry}, which the database itself keeps from being rewritten. */
@Component
class AuditTable implements AuditTrail {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record By(String id, Kind kind) {}

    record Entry(long sequence, Instant at, By by, String act, String subject, JsonNode facts) {}

    @Override
    public void record(Actor by, String act, String subject, Map<String, ?> facts) {
        jdbc.sql("""
                        INSERT INTO audit_entry (at, by_id, by_kind, act, subject, facts)
                        VALUES (:at, :by, :kind, :act, :subject, :facts)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.id())
                .param("kind", by.kind().name())
                .param("act", act)
                .param("subject", subject)
                .param("facts", json.writeValueAsString(facts))
                .update();
    }

    /** Newest first, older than the entry {@code before}. */
    List<Entry> list(@Nullable Long before, int rows) {
        return jdbc.sql("""
                        SELECT sequence, at, by_id, by_kind, act, subject, facts FROM audit_entry
                        WHERE :before::bigint IS NULL OR sequence < :before::bigint
                        ORDER BY sequence DESC LIMIT :rows
                        """)
                .param("before", before)
                .param("rows", rows)
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                new By(row.getString("by_id"), Kind.valueOf(row.getString("by_kind"))),
                row.getString("act"),
                row.getString("subject"),
                json.readTree(row.getString("facts")));
    }
}
