package org.ledgerdesk.identity.clients;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.identity.domain.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code integration_client}: integrators' programs. */
@Component
class IntegrationClients {

    private static final int LONGEST_NAME = 100;
    private static final Pattern ID = Pattern.compile("ldc_[0-9a-f]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    IntegrationClients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Stored(String name, String secretHash) {}

    record Listed(String clientId, String name, Instant createdAt) {}

    /** @param clientSecret seen here and never again */
    record Made(String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "Made[" + clientId + "]";
        }
    }

    Made make(String name) {
        var made = new Made(
                "ldc_" + HexFormat.of().formatHex(random(8)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(random(32)));
        jdbc.sql("""
                        INSERT INTO integration_client (client_id, name, secret_hash, made_at)
                        VALUES (:id, :name, :hash, :now)
                        """)
                .param("id", made.clientId())
                .param("name", PlainText.line("name", name, LONGEST_NAME))
                .param("hash", SecretHash.of(made.clientSecret()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return made;
    }

    /** Empty also for whatever could be no client's id: it comes from strangers. */
    Optional<Stored> find(String clientId) {
        return !isId(clientId)
                ? Optional.empty()
                : jdbc.sql("SELECT name, secret_hash FROM integration_client WHERE client_id = :id")
                        .param("id", clientId)
                        .query(Stored.class)
                        .optional();
    }

    Optional<Listed> shown(String clientId) {
        return jdbc.sql("SELECT client_id, name, made_at AS created_at FROM integration_client WHERE client_id = :id")
                .param("id", clientId)
                .query(Listed.class)
                .optional();
    }

    List<Listed> list(@Nullable String after, int rows) {
        return jdbc.sql("""
                        SELECT client_id, name, made_at AS created_at FROM integration_client
                        WHERE :after::text IS NULL OR client_id > :after ORDER BY client_id LIMIT :rows
                        """)
                .param("after", after)
                .param("rows", rows)
                .query(Listed.class)
                .list();
    }

    boolean remove(String clientId) {
        return isId(clientId)
                && jdbc.sql("DELETE FROM integration_client WHERE client_id = :id")
                                .param("id", clientId)
                                .update()
                        == 1;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
