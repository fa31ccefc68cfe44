package org.ledgerdesk.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code api_token}: secrets a person made for their own programs. */
@Component
class ApiTokens {

    private static final String PREFIX = "ldk_";
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param lastUsedAt the day it was last used, as that day's start */
    record Listed(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** @param token seen here and never again */
    record Made(UUID id, String token) {

        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    Made make(UUID person, String name) {
        var shown = PlainText.line("name", name, LONGEST_NAME);
        if (of(person).size() >= MOST) {
            throw Problem.rule("too-many-tokens", "Please remove a token first: " + MOST + " are the most.");
        }
        var made = new Made(UUID.randomUUID(), PREFIX + Tokens.fresh());
        jdbc.sql("INSERT INTO api_token (id, person_id, name, hash, made_at) VALUES (:id, :person, :name, :hash, :now)")
                .param("id", made.id())
                .param("person", person)
                .param("name", shown)
                .param("hash", Tokens.hash(made.token()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return made;
    }

    List<Listed> of(UUID person) {
        return jdbc.sql(
                        "SELECT id, name, made_at, last_used_on FROM api_token WHERE person_id = :person ORDER BY made_at, id")
                .param("person", person)
                .query(ApiTokens::listed)
                .list();
    }

    Optional<Listed> find(UUID person, UUID id) {
        return of(person).stream().filter(token -> token.id().equals(id)).findFirst();
    }

    /** False when this person has no such token, whoever else may have it. */
    boolean remove(UUID person, UUID id) {
        return jdbc.sql("DELETE FROM api_token WHERE id = :id AND person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    void removeAll(UUID person) {
        jdbc.sql("DELETE FROM api_token WHERE person_id = :person")
                .param("person", person)
                .update();
    }

    /** Whose token this is; notes the day of its use. */
    Optional<UUID> owner(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var hash = Tokens.hash(token);
        jdbc.sql(
                        "UPDATE api_token SET last_used_on = :today WHERE hash = :hash AND last_used_on IS DISTINCT FROM :today")
                .param("today", LocalDate.now(clock))
                .param("hash", hash)
                .update();
        return jdbc.sql("SELECT person_id FROM api_token WHERE hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }

    private static Listed listed(ResultSet row, int n) throws SQLException {
        var used = row.getObject("last_used_on", LocalDate.class);
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("made_at").toInstant(),
                used == null ? null : used.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
