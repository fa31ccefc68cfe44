package org.ledgerdesk.identity.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom something must reach now: never nobody, as long as anybody is at work. */
@Component
class OnDuty {

    private static final String PRESENT = """
             p.kind = 'STAFF' AND p.active AND NOT EXISTS (
              SELECT FROM absence a WHERE a.person_id = p.id AND a.from_at <= :at AND a.to_at > :at) ORDER BY p.id
            """;

    private final JdbcClient jdbc;

    OnDuty(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why somebody is asked: by the rota, or because nobody there is at work. */
    enum Source {
        ROTA,
        DEPARTMENT,
        LEADS,
        ADMINS
    }

    record Found(Source source, List<UUID> people) {}

    Found at(@Nullable String department, Instant at) {
        var rota = people(
                "EXISTS (SELECT FROM shift s WHERE s.person_id = p.id AND s.from_at <= :at AND s.to_at > :at"
                        + " AND (s.department IS NULL OR :department::text IS NULL OR s.department = :department))",
                department,
                at);
        if (!rota.isEmpty()) {
            return new Found(Source.ROTA, rota);
        }
        var colleagues = department == null
                ? List.<UUID>of()
                : people("p.departments @> ARRAY[:department]::text[]", department, at);
        if (!colleagues.isEmpty()) {
            return new Found(Source.DEPARTMENT, colleagues);
        }
        var leads = people("p.roles @> ARRAY['LEAD']", department, at);
        return leads.isEmpty()
                ? new Found(Source.ADMINS, people("p.roles @> ARRAY['ADMIN']", department, at))
                : new Found(Source.LEADS, leads);
    }

    private List<UUID> people(String who, @Nullable String department, Instant at) {
        return jdbc.sql("SELECT p.id FROM person p WHERE " + who + " AND " + PRESENT)
                .param("department", department)
                .param("at", ShiftTable.utc(at))
                .query(UUID.class)
                .list();
    }
}
