package org.ledgerdesk.chassis.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals free text with a key per (scope, author), scope being a ticket's reference or an organisation. Destroying the
 * key erases every text it sealed, wherever copies of the events lie. Keys are stored under the service's own sealing
 * key and are written in the running transaction, together with the event that needs them.
 */
public final class Sealer {

    /** What an erased text reads. */
    public static final String ERASED = "[erased]";

    private static final String PREFIX = "sealed:";

    private static final String DESTROY =
            "UPDATE sealing_key SET secret = NULL, destroyed_at = now() WHERE destroyed_at IS NULL AND ";

    private final JdbcClient jdbc;
    private final byte[] master;
    private final DestroyedKeys destroyed;

    private final Cache<UUID, byte[]> opened = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    public Sealer(JdbcClient jdbc, byte[] master) {
        if (master.length != Aes.KEY_BYTES) {
            throw new IllegalStateException("LEDGERDESK_SEALING_KEY is not 32 bytes in base64.");
        }
        this.jdbc = jdbc;
        this.master = master.clone();
        this.destroyed = new DestroyedKeys(jdbc, opened::invalidateAll);
    }

    /** The text as {@code sealed:<key id>:<base64>}; the same text seals differently each time. */
    public String seal(String scope, String author, String text) {
        var key = keyFor(scope, author);
        var sealed = Aes.encrypt(key.secret(), text.getBytes(StandardCharsets.UTF_8), bytes(key.id()));
        return PREFIX + key.id() + ':' + Base64.getEncoder().encodeToString(sealed);
    }

    /**
     * The text, or {@link #ERASED} when its key was destroyed.
     *
     * @throws IllegalArgumentException when the value was never sealed
     */
    public String open(String sealed) {
        var parts = sealed.split(":", 3);
        if (parts.length != 3 || !sealed.startsWith(PREFIX)) {
            throw new IllegalArgumentException("This is not a sealed text.");
        }
        var id = UUID.fromString(parts[1]);
        return secret(id)
                .map(secret -> Aes.decrypt(secret, Base64.getDecoder().decode(parts[2]), bytes(id)))
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElse(ERASED);
    }

    /** Whether the key of this sealed text was destroyed; somebody may have written the very word {@link #ERASED}. */
    public boolean isErased(String sealed) {
        return secret(UUID.fromString(sealed.split(":", 3)[1])).isEmpty();
    }

    /** Destroys the key: what this author wrote in this scope can never be read again. */
    public void destroy(String scope, String author) {
        destroyed.add(jdbc.sql(DESTROY + "scope = :scope AND author = :author RETURNING id")
                .param("scope", scope)
                .param("author", author)
                .query(UUID.class)
                .list());
    }

    /** Destroys all keys of the scope: nothing written in it can ever be read again. */
    public void destroyScope(String scope) {
        destroyed.add(jdbc.sql(DESTROY + "scope = :scope RETURNING id")
                .param("scope", scope)
                .query(UUID.class)
                .list());
    }

    /**
     * Destroys all keys of the author: nothing they wrote anywhere can ever be read again.
     *
     * @return the scopes they had written in
     */
    public List<String> destroyAuthor(String author) {
        var gone = jdbc.sql(DESTROY + "author = :author RETURNING id, scope")
                .param("author", author)
                .query(Gone.class)
                .list();
        destroyed.add(gone.stream().map(Gone::id).toList());
        return gone.stream().map(Gone::scope).distinct().toList();
    }

    private Key keyFor(String scope, String author) {
        var pending = PendingKeys.ofTransaction();
        var known = pending.find(scope, author);
        if (known == null || destroyed.mayBe(known.id())) {
            // Nothing comes back when another transaction was faster, whose key is there by now.
            known = findOrMake(scope, author).or(() -> find(scope, author)).orElseThrow();
            pending.add(scope, author, known);
        }
        return known;
    }

    private Optional<Key> findOrMake(String scope, String author) {
        var fresh = new Key(UUID.randomUUID(), Aes.random(Aes.KEY_BYTES));
        return jdbc.sql("""
                        WITH made AS (
                          INSERT INTO sealing_key (id, scope, author, secret) VALUES (:id, :scope, :author, :secret)
                          ON CONFLICT (scope, author) WHERE destroyed_at IS NULL DO NOTHING RETURNING id, secret)
                        SELECT id, secret FROM made
                        UNION ALL
                        SELECT id, secret FROM sealing_key
                        WHERE scope = :scope AND author = :author AND destroyed_at IS NULL
                        """)
                .param("id", fresh.id())
                .param("scope", scope)
                .param("author", author)
                .param("secret", Aes.encrypt(master, fresh.secret(), bytes(fresh.id())))
                .query((row, n) -> stored(row.getObject("id", UUID.class), row.getBytes("secret")))
                .optional();
    }

    private Optional<Key> find(String scope, String author) {
        return jdbc.sql("""
                        SELECT id, secret FROM sealing_key
                        WHERE scope = :scope AND author = :author AND destroyed_at IS NULL
                        """)
                .param("scope", scope)
                .param("author", author)
                .query((row, n) -> stored(row.getObject("id", UUID.class), row.getBytes("secret")))
                .optional();
    }

    private Optional<byte[]> secret(UUID id) {
        if (!destroyed.mayBe(id)) {
            byte[] known = opened.getIfPresent(id);
            known = known == null ? PendingKeys.ofTransaction().secret(id) : known;
            if (known != null) {
                return Optional.of(known);
            }
        }
        var found = jdbc.sql("SELECT id, secret FROM sealing_key WHERE id = :id AND secret IS NOT NULL")
                .param("id", id)
                .query((row, n) -> stored(id, row.getBytes("secret")).secret())
                .optional();
        // An absent key may be one whose transaction has not committed yet, so absence is never remembered.
        if (!destroyed.mayBe(id)) {
            found.ifPresent(secret -> opened.put(id, secret));
        }
        return found;
    }

    private Key stored(UUID id, byte[] secret) {
        return new Key(id, Aes.decrypt(master, secret, bytes(id)));
    }

    private static byte[] bytes(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }

    record Key(UUID id, byte[] secret) {}

    private record Gone(UUID id, String scope) {}
}
