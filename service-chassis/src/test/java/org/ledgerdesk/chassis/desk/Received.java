package org.ledgerdesk.chassis.desk;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.ledgerdesk.chassis.inbox.InboxListener;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what took effect, in the inbox's own transaction, and breaks on what a test calls poison. */
@Component
public class Received implements InboxListener {

    public static final String TOPIC = "sla.events";

    public final Set<String> poison = new CopyOnWriteArraySet<>();
    public final List<String> attempts = new CopyOnWriteArrayList<>();
    private final JdbcClient jdbc;
    private final TestTopics topics;

    Received(JdbcClient jdbc, TestTopics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
        jdbc.sql("CREATE TABLE IF NOT EXISTS effect (position bigserial PRIMARY KEY, what text NOT NULL)")
                .update();
    }

    @Override
    public String name() {
        return "received";
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        for (var event : events) {
            var what = event.subject() + "#" + event.sequence();
            attempts.add(what);
            jdbc.sql("INSERT INTO effect (what) VALUES (:what)")
                    .param("what", what)
                    .update();
            if (poison.contains(what)) {
                throw new IllegalArgumentException("poison");
            }
        }
    }

    /** Puts something to take in on the topic. */
    public void send(String subject, long sequence) {
        topics.send(
                TOPIC, subject, sequence, "ClockStarted", JsonMapper.shared().readTree("{}"));
    }

    public List<String> effects(String subject) {
        return jdbc.sql("SELECT what FROM effect WHERE what LIKE :subject ORDER BY position")
                .param("subject", subject + "#%")
                .query(String.class)
                .list();
    }
}
