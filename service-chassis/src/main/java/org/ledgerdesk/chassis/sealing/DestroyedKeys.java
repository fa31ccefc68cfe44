package org.ledgerdesk.chassis.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keys destroyed lately, here or by another instance: none of them may live on in a cache. What this instance destroys is
 * known at once, before its transaction ends; what others destroyed is looked for at most a second after, whenever a key is used.
 */
final class DestroyedKeys {

    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Longer than any transaction may take and any key is cached. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Runnable forget;
    private final AtomicLong looked = new AtomicLong(System.nanoTime() - LOOK.toNanos());
    private final Cache<UUID, Boolean> lately =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    DestroyedKeys(JdbcClient jdbc, Runnable forget) {
        this.jdbc = jdbc;
        this.forget = forget;
    }

    void add(Collection<UUID> keys) {
        keys.forEach(key -> lately.put(key, true));
        forget.run();
    }

    /** Whether the database must be asked about this key; also true when the destroying was taken back. */
    boolean mayBe(UUID key) {
        look();
        return lately.getIfPresent(key) != null;
    }

    private void look() {
        var now = System.nanoTime();
        var last = looked.get();
        if (now - last < LOOK.toNanos() || !looked.compareAndSet(last, now)) {
            return;
        }
        var found = jdbc.sql("SELECT id FROM sealing_key WHERE destroyed_at > now() - interval '5 minutes'")
                .query(UUID.class)
                .list();
        if (found.stream().anyMatch(key -> lately.getIfPresent(key) == null)) {
            add(found);
        }
    }
}
