package org.ledgerdesk.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells a running service of tickets, waits until it has taken everything in, and asks it for figures. */
@Component
@Lazy
public final class Told {

    private static final AtomicInteger NEXT = new AtomicInteger(82_000);

    private final TestTopics topics;
    private final JdbcClient jdbc;
    private final int port;
    private final RestClient client;
    private final Map<String, Long> sequences = new HashMap<>();

    Told(TestTopics topics, JdbcClient jdbc, @Value("${local.server.port}") int port) {
        this.topics = topics;
        this.jdbc = jdbc;
        this.port = port;
        this.client = RestClient.builder()
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    /** A department of its own keeps the figures of a test apart from those of others. */
    public static String department() {
        return "DEPARTMENT-" + NEXT.incrementAndGet();
    }

    public String opened(String at, String department) {
        return opened(at, department, data -> data);
    }

    public String opened(String at, String department, UnaryOperator<ObjectNode> edit) {
        var reference = "HD-" + NEXT.incrementAndGet();
        and(
                reference,
                "TicketOpened",
                at,
                data -> edit.apply(data.put("receivedAt", at).put("department", department)));
        return reference;
    }

    public void assessed(String reference, String at, String priority) {
        and(reference, "PriorityAssessed", at, data -> data.put("priority", priority)
                .put("siteDown", false));
    }

    public void answered(String reference, String at) {
        and(reference, "ResponseAdded", at, data -> data.put("authorKind", "STAFF")
                .put("visibility", "PUBLIC")
                .put("asksClient", false)
                .put("automatic", false)
                .put("courtesy", false));
    }

    public void and(String reference, String type, String at) {
        and(reference, type, at, data -> data);
    }

    public void and(String reference, String type, String at, UnaryOperator<ObjectNode> edit) {
        var data = ((ObjectNode) EventContract.example("ticket.events", type, 1)).put("reference", reference);
        data.put("at", at);
        topics.send("ticket.events", reference, sequences.merge(reference, 1L, Long::sum), type, edit.apply(data));
    }

    /** Until both readers of the topic have taken what was told of these, and the sweep what time has brought. */
    public void taken(String... references) {
        for (var reference : references) {
            await().atMost(Duration.ofSeconds(30)).until(() -> isTaken(reference));
        }
    }

    private boolean isTaken(String reference) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM inbox_seen WHERE subject = :reference AND sequence = :sequence
                                AND listener IN ('clocks', 'standings')) = 2
                          AND NOT EXISTS (SELECT FROM open_clock WHERE reference = :reference AND next_at < now())
                        """)
                .param("reference", reference)
                .param("sequence", sequences.get(reference))
                .query(Boolean.class)
                .single();
    }

    public JsonNode ask(String pathAndQuery) {
        var answer = answer(pathAndQuery, TestCallers.agent());
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getBody());
    }

    int status(String pathAndQuery, Caller caller) {
        return answer(pathAndQuery, caller).getStatusCode().value();
    }

    private ResponseEntity<String> answer(String pathAndQuery, Caller caller) {
        return client.get()
                .uri(URI.create("http://127.0.0.1:%d/api/v1/sla%s".formatted(port, pathAndQuery)))
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(caller))
                .retrieve()
                .toEntity(String.class);
    }

    /** The item with these values, such as {@code kind=RESPONSE}. */
    public static JsonNode item(JsonNode answer, String... values) {
        return answer.path("items")
                .valueStream()
                .filter(item -> Arrays.stream(values).allMatch(value -> {
                    var parts = value.split("=", 2);
                    return item.path(parts[0]).asString("").equals(parts[1]);
                }))
                .findFirst()
                .orElseThrow(() -> new AssertionError(String.join(" ", values) + " is not in " + answer));
    }

    static Instant instant(JsonNode text) {
        return Instant.parse(text.asString());
    }
}
