package org.ledgerdesk.identity.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code shift}. */
@Component
class ShiftTable {

    private static final String COLUMNS = """
            SELECT s.id, s.series, s.person_id, p.name, p.email, s.department, s.from_at, s.to_at
            FROM shift s JOIN person p ON p.id = s.person_id
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    ShiftTable(JdbcClient jdbc, @Value("${ledgerdesk.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    void add(UUID series, UUID person, @Nullable String department, Span span) {
        jdbc.sql("""
                        INSERT INTO shift (id, series, person_id, department, from_at, to_at)
                        VALUES (:id, :series, :person, :department, :from, :to)
                        """)
                .param("id", UUID.randomUUID())
                .param("series", series)
                .param("person", person)
                .param("department", department)
                .param("from", utc(span.from()))
                .param("to", utc(span.to()))
                .update();
    }

    Optional<Shift> byId(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE s.id = :id")
                .param("id", id)
                .query(this::shift)
                .optional();
    }

    List<Shift> ofSeries(UUID series) {
        return jdbc.sql(COLUMNS + "WHERE s.series = :series ORDER BY s.from_at")
                .param("series", series)
                .query(this::shift)
                .list();
    }

    /** Shifts that touch the time from one instant to another, earliest first; null leaves a condition out. */
    List<Shift> list(
            Instant from,
            @Nullable Instant to,
            @Nullable String department,
            @Nullable UUID person,
            Place after,
            int rows) {
        return jdbc.sql(COLUMNS + """
                        WHERE s.to_at > :from AND (:to::timestamptz IS NULL OR s.from_at < :to)
                          AND (:department::text IS NULL OR s.department IS NULL OR s.department = :department)
                          AND (:person::uuid IS NULL OR s.person_id = :person)
                          AND (s.from_at, s.id) > (:afterFrom, :afterId)
                        ORDER BY s.from_at, s.id LIMIT :rows
                        """)
                .param("from", utc(from))
                .param("to", to == null ? null : utc(to))
                .param("department", department)
                .param("person", person)
                .param("afterFrom", utc(after.from()))
                .param("afterId", after.id())
                .param("rows", rows)
                .query(this::shift)
                .list();
    }

    /** Removes the shift, and with it those of its series that come later if so wanted. */
    void remove(Shift shift, boolean following) {
        jdbc.sql("DELETE FROM shift WHERE id = :id OR :following AND series = :series AND from_at > :from")
                .param("id", shift.id())
                .param("following", following)
                .param("series", shift.series())
                .param("from", utc(shift.from()))
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Shift shift(ResultSet row, int n) throws SQLException {
        return new Shift(
                row.getObject("id", UUID.class),
                row.getObject("series", UUID.class),
                new Shift.Somebody(
                        row.getObject("person_id", UUID.class), row.getString("name"), row.getString("email")),
                row.getString("department"),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("to_at").toInstant(),
                zone);
    }
}
