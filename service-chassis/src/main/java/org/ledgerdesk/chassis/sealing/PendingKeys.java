package org.ledgerdesk.chassis.sealing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.sealing.Sealer.Key;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys one transaction has used: it seals several texts of one author and reads them back for its projections, and need
 * not ask the database each time. They end with the transaction, so a key that was rolled back is never used again.
 */
final class PendingKeys {

    private static final Object OF_TRANSACTION = new Object();

    private final Map<String, Key> byAuthor = new HashMap<>();
    private final Map<UUID, byte[]> secrets = new HashMap<>();

    private PendingKeys() {}

    /** Outside a transaction nothing is remembered. */
    static PendingKeys ofTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new PendingKeys();
        }
        var known = (PendingKeys) TransactionSynchronizationManager.getResource(OF_TRANSACTION);
        return known == null ? begin() : known;
    }

    private static PendingKeys begin() {
        var keys = new PendingKeys();
        TransactionSynchronizationManager.bindResource(OF_TRANSACTION, keys);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(OF_TRANSACTION);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(OF_TRANSACTION, keys);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(OF_TRANSACTION);
            }
        });
        return keys;
    }

    @Nullable Key find(String scope, String author) {
        return byAuthor.get(name(scope, author));
    }

    byte @Nullable [] secret(UUID id) {
        return secrets.get(id);
    }

    void add(String scope, String author, Key key) {
        byAuthor.put(name(scope, author), key);
        secrets.put(key.id(), key.secret());
    }

    private static String name(String scope, String author) {
        return scope + '\n' + author;
    }
}
