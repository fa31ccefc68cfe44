package org.ledgerdesk.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code access_request}: who asked for a login and has none yet. */
@Component
class AccessRequests {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Listed(
            UUID id,
            String email,
            @Nullable String name,
            @Nullable String message,
            Instant requestedAt) {}

    /** Asking again changes nothing: what was asked first is what we answer. */
    void add(EmailAddress email, @Nullable String name, @Nullable String message) {
        jdbc.sql("""
                        INSERT INTO access_request (id, email, name, message, requested_at)
                        VALUES (:id, :email, :name, :message, :now) ON CONFLICT (email) DO NOTHING
                        """)
                .param("id", UUID.randomUUID())
                .param("email", email.value())
                .param("name", name)
                .param("message", message)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<Listed> list(@Nullable UUID after, int rows) {
        return jdbc.sql("""
                        SELECT id, email, name, message, requested_at FROM access_request
                        WHERE :after::uuid IS NULL
                           OR (requested_at, id) > (SELECT requested_at, id FROM access_request WHERE id = :after::uuid)
                        ORDER BY requested_at, id LIMIT :rows
                        """)
                .param("after", after)
                .param("rows", rows)
                .query(Listed.class)
                .list();
    }

    /** Whoever has the address was given the means to sign in. */
    void settle(EmailAddress email) {
        jdbc.sql("DELETE FROM access_request WHERE email = :email")
                .param("email", email.value())
                .update();
    }
}
