package org.ledgerdesk.sla.clocks;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.sla.policies.Admin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An organisation with a policy of its own, by which its hours never end, and its tickets' clocks. */
@ServiceTest
abstract class Renewals {

    private static int last = 60_000;

    @Autowired
    TestTopics topics;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Admin admin;

    final String organisation = "renewal-" + UUID.randomUUID().toString().substring(0, 8);
    final Instant opened = Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MILLIS);

    @BeforeAll
    static void waitLongOnABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @BeforeEach
    void beginWithADeskThatIsAlwaysOpen() {
        admin = new Admin(port);
        save(body -> {});
    }

    void finished(JsonNode edit) {
        await().until(() -> jdbc.sql("SELECT finished_at IS NOT NULL FROM promise_edit WHERE policy_version = :version")
                .param("version", edit.path("version").asInt())
                .query(Boolean.class)
                .single());
    }

    JsonNode save(Consumer<ObjectNode> change) {
        return admin.save("policies", Admin.POLICY, body -> {
            body.put("organisation", organisation);
            change.accept(body);
        });
    }

    static ObjectNode targets(ObjectNode body) {
        return (ObjectNode) body.path("targets");
    }

    String open(String client) {
        var reference = "HD-" + ++last;
        var event = event("TicketOpened", reference, opened).put("receivedAt", opened.toString());
        event.put("organisation", client).put("siteDown", false).put("category", "QUESTION");
        topics.send("ticket.events", reference, 1, "TicketOpened", event);
        await().until(() -> !clock(reference, "INITIAL_RESPONSE").isMissingNode());
        return reference;
    }

    void send(String reference, long sequence, String type, Instant at) {
        topics.send("ticket.events", reference, sequence, type, event(type, reference, at));
        await().until(() -> jdbc.sql("SELECT count(*) FROM ticket_fact WHERE reference = :reference")
                        .param("reference", reference)
                        .query(Long.class)
                        .single()
                == sequence);
    }

    static ObjectNode event(String type, String reference, Instant at) {
        return ((ObjectNode) EventContract.example("ticket.events", type, 1))
                .put("reference", reference)
                .put("at", at.toString());
    }

    JsonNode clock(String reference, String kind) {
        return admin.read("tickets/" + reference + "/clocks")
                .path("items")
                .valueStream()
                .filter(clock -> clock.path("kind").asString().equals(kind))
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }
}
