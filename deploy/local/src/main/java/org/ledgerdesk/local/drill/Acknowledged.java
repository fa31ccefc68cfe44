package org.ledgerdesk.local.drill;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the desk said it has: each kind of write by words that no other one has, and the ticket it belongs to. */
final class Acknowledged {

    /** Begins the subject of each ticket of one drill. */
    final String mark = "Drill " + UUID.randomUUID().toString().substring(0, 8);

    final Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    final Map<String, String> opened = new ConcurrentHashMap<>();
    final Map<String, String> answered = new ConcurrentHashMap<>();
    final Map<String, String> worked = new ConcurrentHashMap<>();

    int writes() {
        return opened.size() + answered.size() + worked.size();
    }
}
