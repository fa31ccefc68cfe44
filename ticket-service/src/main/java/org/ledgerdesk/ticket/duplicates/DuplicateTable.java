package org.ledgerdesk.ticket.duplicates;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tickets' opening words, kept in the clear so that every instance can build its index from them. */
@Component
class DuplicateTable {

    /** Whoever changes rows holds it until the commit: change numbers become visible in order. */
    private static final long CHANGES = 0x6475706cL;
    /** Held by the one instance that embeds. */
    private static final long EMBEDDING = 0x656d6264L;

    private static final String ROW = """
            SELECT d.reference, d.scope, d.original, d.requester, d.subject, d.body, d.marks, d.vector, d.change, o.resolved_at
            FROM duplicate_text d JOIN duplicate_text o ON o.reference = d.original
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate named;

    DuplicateTable(JdbcClient jdbc, NamedParameterJdbcTemplate named) {
        this.jdbc = jdbc;
        this.named = named;
    }

    /** A row as it is after a change; {@code resolvedAt} is its original's. */
    record Row(Indexed ticket, @Nullable Instant resolvedAt, long change) {}

    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:key)")
                .param("key", CHANGES)
                .query((row, n) -> true)
                .single();
    }

    void add(List<Indexed> opened) {
        named.batchUpdate("""
                INSERT INTO duplicate_text (reference, scope, requester, subject, body, marks, original, change)
                VALUES (:reference, :scope, :requester, :subject, :body, :marks, :reference, nextval('duplicate_change'))
                ON CONFLICT (reference) DO UPDATE SET
                  scope = excluded.scope, requester = excluded.requester, subject = excluded.subject, body = excluded.body,
                  marks = excluded.marks, merged_into = NULL, original = excluded.original, resolved_at = NULL,
                  vector = CASE WHEN duplicate_text.subject = excluded.subject AND duplicate_text.body = excluded.body
                           THEN duplicate_text.vector END,
                  change = excluded.change
                """, opened.stream().map(DuplicateTable::values).toArray(SqlParameterSource[]::new));
    }

    static MapSqlParameterSource values(Indexed ticket) {
        return new MapSqlParameterSource()
                .addValue("reference", ticket.reference())
                .addValue("scope", ticket.scope())
                .addValue("requester", ticket.requester())
                .addValue("subject", ticket.issue().subject())
                .addValue("body", ticket.issue().body())
                .addValue("marks", ticket.issue().marks().toArray(String[]::new));
    }

    /** Those merged into it are suggested as long as it is. */
    void resolved(String reference, @Nullable Instant at) {
        jdbc.sql("""
                        UPDATE duplicate_text
                        SET resolved_at = CASE WHEN reference = :reference THEN :at ELSE resolved_at END,
                            change = nextval('duplicate_change')
                        WHERE original = :reference OR reference = :reference
                        """)
                .param("reference", reference)
                .param("at", at == null ? null : at.atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** @param into null when it stands by itself again; what was merged into it goes with it */
    void merged(String reference, @Nullable String into) {
        jdbc.sql("""
                        UPDATE duplicate_text SET merged_into = :into WHERE reference = :reference
                        """)
                .param("reference", reference)
                .param("into", into, Types.VARCHAR)
                .update();
        jdbc.sql("""
                        WITH RECURSIVE tree AS (
                          SELECT reference FROM duplicate_text WHERE reference = :reference
                          UNION
                          SELECT d.reference FROM duplicate_text d JOIN tree ON d.merged_into = tree.reference)
                        UPDATE duplicate_text d
                        SET original = coalesce((SELECT original FROM duplicate_text WHERE reference = :into), :reference),
                            change = nextval('duplicate_change')
                        FROM tree WHERE d.reference = tree.reference
                        """)
                .param("reference", reference)
                .param("into", into, Types.VARCHAR)
                .update();
    }

    void movedTo(String reference, String scope) {
        jdbc.sql(
                        "UPDATE duplicate_text SET scope = :scope, change = nextval('duplicate_change') WHERE reference = :reference")
                .param("reference", reference)
                .param("scope", scope)
                .update();
    }

    /** With words of whom some may have been erased since. */
    void rewrite(Indexed ticket) {
        named.update("""
                UPDATE duplicate_text
                SET subject = :subject, body = :body, marks = :marks, vector = NULL, change = nextval('duplicate_change')
                WHERE reference = :reference AND (subject <> :subject OR body <> :body OR marks <> cast(:marks AS text[]))
                """, values(ticket));
    }

    /** What changed after a number, in order. */
    List<Row> changedAfter(long change, int most) {
        return jdbc.sql(ROW + "WHERE d.change > :change ORDER BY d.change LIMIT :most")
                .param("change", change)
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    /** Likewise, but only what may still be suggested: what an index begins with. */
    List<Row> suggestedAfter(long change, long upTo, Instant since, int most) {
        return jdbc.sql(ROW + """
                        WHERE d.change > :change AND d.change <= :upTo
                          AND (o.resolved_at IS NULL OR o.resolved_at > :since) AND (d.subject <> '' OR d.body <> '')
                        ORDER BY d.change LIMIT :most
                        """)
                .param("change", change)
                .param("upTo", upTo)
                .param("since", since.atOffset(UTC))
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    long lastChange() {
        return jdbc.sql("SELECT coalesce(max(change), 0) FROM duplicate_text")
                .query(Long.class)
                .single();
    }

    Optional<Indexed> ticket(String reference) {
        return jdbc.sql(ROW + "WHERE d.reference = :reference")
                .param("reference", reference)
                .query((row, n) -> row(row).ticket())
                .optional();
    }

    /** The change by which an organisation's newest ticket came here; -1 when it has none, empty when it did not come yet. */
    Optional<Long> newest(String organisation) {
        return jdbc.sql("""
                        SELECT d.change FROM (
                          SELECT reference FROM ticket_row WHERE organisation = :organisation
                          ORDER BY opened_at DESC, number DESC LIMIT 1) r
                        LEFT JOIN duplicate_text d ON d.reference = r.reference
                        """)
                .param("organisation", organisation)
                .query((row, n) -> Optional.ofNullable((Long) row.getObject("change")))
                .optional()
                .orElse(Optional.of(-1L));
    }

    /** Whether this instance embeds; holds until the transaction ends. */
    boolean embedsAlone() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:key)")
                .param("key", EMBEDDING)
                .query(Boolean.class)
                .single();
    }

    /** The newest first: what was just opened is what the next one is compared with. Only what changed after a number. */
    List<Indexed> withoutVector(long change, Instant since, int most) {
        return jdbc.sql(ROW + """
                        WHERE d.change > :change AND d.vector IS NULL AND (d.subject <> '' OR d.body <> '')
                          AND (o.resolved_at IS NULL OR o.resolved_at > :since)
                        ORDER BY d.change DESC LIMIT :most
                        """)
                .param("change", change)
                .param("since", since.atOffset(UTC))
                .param("most", most)
                .query((row, n) -> row(row).ticket())
                .list();
    }

    /** Nothing happens to a row whose words have changed or gone meanwhile. */
    void embedded(List<Indexed> tickets) {
        named.batchUpdate(
                """
                UPDATE duplicate_text SET vector = :vector, change = nextval('duplicate_change')
                WHERE reference = :reference AND subject = :subject AND body = :body
                """,
                tickets.stream()
                        .map(ticket -> new MapSqlParameterSource()
                                .addValue("reference", ticket.reference())
                                .addValue("subject", ticket.issue().subject())
                                .addValue("body", ticket.issue().body())
                                .addValue(
                                        "vector",
                                        ticket.vector() == null
                                                ? null
                                                : ticket.vector().bytes()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static Row row(ResultSet row) throws SQLException {
        var vector = row.getBytes("vector");
        var resolved = row.getObject("resolved_at", OffsetDateTime.class);
        return new Row(
                new Indexed(
                        row.getString("reference"),
                        row.getString("scope"),
                        row.getString("original"),
                        row.getString("requester"),
                        new Described(row.getString("subject"), row.getString("body"), List.of((String[])
                                row.getArray("marks").getArray())),
                        vector == null ? null : new Vector(vector)),
                resolved == null ? null : resolved.toInstant(),
                row.getLong("change"));
    }
}
