package org.ledgerdesk.identity.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.identity.domain.Absences;
import org.ledgerdesk.identity.domain.Away;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code absence}. */
@Component
class AbsenceTable implements Absences {

    private static final String COLUMNS = """
            SELECT a.id, a.person_id, p.name, p.email, a.from_at, a.to_at, a.reason
            FROM absence a JOIN person p ON p.id = a.person_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    AbsenceTable(JdbcClient jdbc, Clock clock, @Value("${ledgerdesk.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Map<UUID, List<Away>> ahead(Collection<UUID> people) {
        var ahead = new LinkedHashMap<UUID, List<Away>>();
        people.forEach(person -> ahead.put(person, new ArrayList<>()));
        jdbc.sql("""
                        SELECT person_id, from_at, to_at FROM absence
                        WHERE person_id = ANY(:people) AND to_at > :now ORDER BY from_at, id
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("now", ShiftTable.utc(clock.instant()))
                .query((row, n) -> ahead.get(row.getObject("person_id", UUID.class))
                        .add(new Away(
                                row.getTimestamp("from_at").toInstant(),
                                row.getTimestamp("to_at").toInstant())))
                .list();
        return ahead;
    }

    void add(UUID id, UUID person, Span span, Absence.Reason reason) {
        jdbc.sql("""
                        INSERT INTO absence (id, person_id, from_at, to_at, reason)
                        VALUES (:id, :person, :from, :to, :reason)
                        """)
                .param("id", id)
                .param("person", person)
                .param("from", ShiftTable.utc(span.from()))
                .param("to", ShiftTable.utc(span.to()))
                .param("reason", reason.name())
                .update();
    }

    Optional<Absence> byId(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE a.id = :id")
                .param("id", id)
                .query(this::absence)
                .optional();
    }

    /** Absences that touch the time from one instant to another, earliest first; null leaves a condition out. */
    List<Absence> list(Instant from, @Nullable Instant to, @Nullable UUID person, Place after, int rows) {
        return jdbc.sql(COLUMNS + """
                        WHERE a.to_at > :from AND (:to::timestamptz IS NULL OR a.from_at < :to)
                          AND (:person::uuid IS NULL OR a.person_id = :person)
                          AND (a.from_at, a.id) > (:afterFrom, :afterId)
                        ORDER BY a.from_at, a.id LIMIT :rows
                        """)
                .param("from", ShiftTable.utc(from))
                .param("to", to == null ? null : ShiftTable.utc(to))
                .param("person", person)
                .param("afterFrom", ShiftTable.utc(after.from()))
                .param("afterId", after.id())
                .param("rows", rows)
                .query(this::absence)
                .list();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM absence WHERE id = :id").param("id", id).update();
    }

    private Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new Shift.Somebody(
                        row.getObject("person_id", UUID.class), row.getString("name"), row.getString("email")),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("to_at").toInstant(),
                Absence.Reason.valueOf(row.getString("reason")),
                zone);
    }
}
