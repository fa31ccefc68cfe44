package org.ledgerdesk.local.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All topics of a desk, each read on whenever somebody looks, so that a desk at work is compared with what it told last. */
public final class Topics implements AutoCloseable {

    public static final List<String> NAMES =
            List.of("ticket.events", "sla.events", "allowance.events", "directory.events", "notification.events");

    private static final String COMPACTED = "directory.events";

    /** Each topic of stored facts, and the database that stores them. */
    static final Map<String, String> STORES =
            new TreeMap<>(Map.of("ticket.events", "ticket", "sla.events", "sla", "allowance.events", "allowance"));

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Published> published = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private final Map<String, Connection> stores = new HashMap<>();
    private final Map<String, Derived> derived = new HashMap<>();
    private final Databases databases;

    Topics(String bootstrapServers, Databases databases) {
        this.databases = databases;
        for (var name : NAMES) {
            topics.put(name, new Topic(bootstrapServers, name));
            published.put(name, new Published(name, isCompacted(name)));
            derived.put(name, new Derived());
        }
    }

    /** Whether only the newest fact of each subject is kept. */
    public static boolean isCompacted(String topic) {
        return topic.equals(COMPACTED);
    }

    /** Reads all of them on, and tells what they say by now. */
    Topics read() {
        topics.forEach((name, topic) -> topic.readOn(fact -> {
            published.get(name).take(fact);
            derived.get(name).take(fact);
            if (kept.containsKey(name)) {
                kept.get(name).take(fact);
            }
        }));
        return this;
    }

    /** Whether what is stored in that database has come to its topic. */
    Finding relayed(String topic, String database) throws SQLException {
        if (kept.isEmpty()) {
            openStores();
        }
        return Kept.relayed(
                database, stores.get(topic), read().published.get(topic).last());
    }

    Finding asPublished(String topic, String database) {
        return kept.get(topic).asPublished(database);
    }

    List<Finding> gapless() {
        return published.values().stream().map(Published::gapless).toList();
    }

    Map<String, Map<String, Long>> last() {
        var last = new HashMap<String, Map<String, Long>>();
        published.forEach((name, told) -> last.put(name, told.last()));
        return last;
    }

    Derived derived(String topic) {
        return derived.get(topic);
    }

    /** Before the first reading, so that no fact passes uncompared. */
    private void openStores() throws SQLException {
        for (var store : STORES.entrySet()) {
            var connection = databases.open(store.getValue());
            stores.put(store.getKey(), connection);
            kept.put(store.getKey(), new Kept(connection));
        }
    }

    @Override
    public void close() throws SQLException {
        topics.values().forEach(Topic::close);
        for (var connection : stores.values()) {
            connection.close();
        }
    }
}
