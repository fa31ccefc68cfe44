package org.ledgerdesk.allowance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.Neighbours;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole service between a real broker, a real database and small neighbours; each test has its own organisation. */
@ServiceTest
abstract class AllowanceServiceTest {

    static final Caller AGENT = TestCallers.agent();

    static final Caller ADMIN = TestCallers.admin();

    static final String TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();

    @LocalServerPort
    int port;

    @Autowired
    TestTopics topics;

    @Autowired
    Neighbours neighbours;

    @Autowired
    JdbcClient jdbc;

    RestClient http;

    @BeforeEach
    void client() {
        http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    void contract(String organisation, int minutes, String overUse) {
        neighbours.answer("GET /internal/organisations/" + organisation, "{\"slug\":\"%s\"}".formatted(organisation));
        var answer = put(ADMIN, "/api/v1/allowances/" + organisation + "/contract", """
                {"minutesPerMonth":%d,"roundingStep":15,"overUse":"%s"}""".formatted(minutes, overUse));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
    }

    void opened(String reference, @Nullable String organisation, boolean chargeable) {
        var data = (ObjectNode) EventContract.example("ticket.events", "TicketOpened", 1);
        data.put("reference", reference).put("organisation", organisation).put("chargeable", chargeable);
        topics.send("ticket.events", reference, 1, "TicketOpened", data);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("SELECT count(*) FROM ticket_fact WHERE reference = :reference")
                                .param("reference", reference)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    int used(String organisation) {
        return get(AGENT, "/api/v1/allowances/" + organisation)
                .getBody()
                .get("usedMinutes")
                .intValue();
    }

    ResponseEntity<JsonNode> get(Caller caller, String path) {
        return send(HttpMethod.GET, caller, path, null, null);
    }

    ResponseEntity<JsonNode> post(Caller caller, String path, String body) {
        return send(HttpMethod.POST, caller, path, null, body);
    }

    ResponseEntity<JsonNode> put(Caller caller, String path, String body) {
        return send(HttpMethod.PUT, caller, path, null, body);
    }

    ResponseEntity<JsonNode> send(
            HttpMethod method, Caller caller, String path, @Nullable String key, @Nullable String body) {
        var request = http.method(method).uri(path).header("Authorization", TestTokens.bearer(caller));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(JsonNode.class);
    }
}
