package org.ledgerdesk.ticket.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The directions of all tickets in memory, a shelf for each scope. A search first compares single bits, which takes a
 * millisecond for 100,000 tickets, and then the nearest few hundred in full.
 */
final class MeaningIndex {

    private static final int LOOKED_AT = 500;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Map<String, String> scopes = new HashMap<>();

    void put(String reference, String scope, Vector vector) {
        lock.writeLock().lock();
        try {
            remove(reference);
            scopes.put(reference, scope);
            shelves.computeIfAbsent(scope, one -> new Shelf()).put(reference, vector);
        } finally {
            lock.writeLock().unlock();
        }
    }

    void remove(String reference) {
        lock.writeLock().lock();
        try {
            var scope = scopes.remove(reference);
            if (scope != null && shelves.get(scope).remove(reference)) {
                shelves.remove(scope);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** @param scope null for all */
    List<Match> nearest(@Nullable String scope, Vector to, int most) {
        lock.readLock().lock();
        try {
            var found = new ArrayList<Match>();
            if (scope == null) {
                shelves.values().forEach(shelf -> shelf.nearest(to, LOOKED_AT, found));
            } else if (shelves.containsKey(scope)) {
                shelves.get(scope).nearest(to, LOOKED_AT, found);
            }
            found.sort(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::reference));
            return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Nullable Vector of(String reference) {
        lock.readLock().lock();
        try {
            var scope = scopes.get(reference);
            return scope == null ? null : shelves.get(scope).of(reference);
        } finally {
            lock.readLock().unlock();
        }
    }

    int size() {
        lock.readLock().lock();
        try {
            return scopes.size();
        } finally {
            lock.readLock().unlock();
        }
    }
}
