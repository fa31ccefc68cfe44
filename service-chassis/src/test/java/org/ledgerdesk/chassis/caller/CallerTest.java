package org.ledgerdesk.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.desk.ChassisTest;
import org.ledgerdesk.chassis.desk.DeskController;
import org.ledgerdesk.chassis.testing.Neighbours;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@ChassisTest
class CallerTest {

    @LocalServerPort
    int port;

    @Autowired
    DeskController desk;

    @Autowired
    ServiceCalls services;

    @Autowired
    Neighbours neighbours;

    @Autowired
    OnceOnly once;

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

    @Test
    void aTokenSaysWhoIsCalling() {
        var me = get("/me", TestTokens.bearer(TestCallers.member("harbour-linen")))
                .getBody();
        assertThat(me.get("organisation").stringValue()).isEqualTo("harbour-linen");
        assertThat(me.get("kind").stringValue()).isEqualTo("CLIENT");
    }

    @Test
    void withoutATokenNobodyGetsIn() {
        var refused = get("/me", null);
        assertThat(refused.getStatusCode().value()).isEqualTo(401);
        assertThat(refused.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused.getBody().get("code").stringValue()).isEqualTo("not-signed-in");
        assertThat(get("/me", "Bearer not-a-token").getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void onlyOurServicesReachInternalPaths() {
        assertThat(get("/internal/thing", TestTokens.bearer(TestCallers.admin()))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        var service = TestTokens.bearer(TestCallers.service("sla-service"));
        assertThat(get("/internal/parked", service).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void theHealthCheckAndTheScrapeNeedNoToken() {
        assertThat(get("/healthz", null).getBody().toString()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http.get().uri("/prometheus").retrieve().body(String.class))
                .contains("ledgerdesk_inbox_parked{listener=", "http_server_requests_seconds_bucket{");
    }

    @Test
    void refusalsHaveAStableCodeAndNoClassNames() {
        assertThat(refusal("/refused/hidden")).containsExactly("404", "not-found");
        assertThat(refusal("/refused/stale")).containsExactly("412", "changed-since-you-looked");
        assertThat(refusal("/refused/field")).containsExactly("422", "too-long");
        assertThat(refusal("/nowhere")).containsExactly("404", "not-found");
        assertThat(refusal("/refused/otherwise")).containsExactly("500", "failed");
        var broken = get("/refused/otherwise", TestTokens.bearer(TestCallers.agent()))
                .getBody();
        assertThat(broken.toString()).doesNotContain("org.ledgerdesk");
    }

    @Test
    void aRequestThatIsNotUnderstoodIsMalformed() {
        for (var body : new String[] {
            "{\"what\":\"tea\",\"times\":1,\"sugar\":true}",
            "{\"what\":\"tea\",\"what\":\"coffee\",\"times\":1}",
            "{\"what\":\"tea\",\"times\":\"many\"}",
            "{\"what\":\"tea\",\"times\":\"1\"}",
            "{\"what\":\"tea\",\"times\":1.5}",
            "{\"what\":\"tea\",\"times\":\"\"}",
            "{\"what\":5,\"times\":1}",
            "{\"what\":true,\"times\":1}",
            "{\"what\":\"tea\",\"times\":1,\"kind\":0}",
            "{\"what\":\"tea\",\"times\":1,\"kind\":\"0\"}",
            "{\"what\":\"tea\",\"times\":1,\"kind\":\"\"}",
            "{\"what\":",
            ""
        }) {
            var refused = wish(null, body);
            assertThat(refused.getStatusCode().value()).as(body).isEqualTo(400);
            assertThat(refused.getBody().get("code").stringValue()).isEqualTo("malformed-request");
        }
        var blank = wish(null, "{\"what\":\" \",\"times\":1}");
        assertThat(blank.getStatusCode().value()).isEqualTo(422);
        assertThat(blank.getBody().get("errors").get(0).get("field").stringValue())
                .isEqualTo("what");
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() {
        int before = desk.granted;
        var first = wish("key-1", "{\"what\":\"tea\",\"times\":1}");
        var again = wish("key-1", "{\"times\":1,\"what\":\"tea\"}");
        assertThat(desk.granted).isEqualTo(before + 1);
        assertThat(again.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(again.getHeaders().getLocation())
                .isEqualTo(first.getHeaders().getLocation());
        assertThat(again.getHeaders().getFirst("Idempotent-Replay")).isEqualTo("true");
        var other = wish("key-1", "{\"what\":\"coffee\",\"times\":1}");
        assertThat(other.getStatusCode().value()).isEqualTo(422);
        assertThat(other.getBody().get("code").stringValue()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void anAnswerIsForgottenAfterTwoDays() {
        wish("key-old", "{\"what\":\"tea\",\"times\":1}");
        jdbc.sql("UPDATE answered_request SET answered_at = now() - interval '49 hours' WHERE key = 'key-old'")
                .update();
        once.forgetOld();
        assertThat(jdbc.sql("SELECT count(*) FROM answered_request WHERE key = 'key-old'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aSecondRequestWhileTheFirstStillRunsIsAConflict() throws Exception {
        desk.entered = new CountDownLatch(1);
        desk.leave = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> wish("key-2", "{\"what\":\"tea\",\"times\":2}"));
        assertThat(desk.entered.await(10, TimeUnit.SECONDS)).isTrue();
        var second = wish("key-2", "{\"what\":\"tea\",\"times\":2}");
        desk.leave.countDown();
        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody().get("code").stringValue()).isEqualTo("still-running");
        assertThat(first.get(10, TimeUnit.SECONDS).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void aServiceAsksAnotherUnderItsOwnName() {
        neighbours.answer("GET /internal/people/1", "{\"id\":\"1\"}");
        var answer = services.to(neighbours.url())
                .get()
                .uri("/internal/people/1")
                .retrieve()
                .body(JsonNode.class);
        assertThat(answer.get("id").stringValue()).isEqualTo("1");
        var asked = neighbours.asked("GET /internal/people/1").getFirst();
        assertThat(asked.headers().get("Authorization")).containsExactly("Bearer test-service-token");
    }

    @Test
    void weakSecretsAreRefusedAtStart() {
        for (var weak : new String[] {"", "short", "changeme", "aaaaaaaaaaaaaaaaaaaaaaaa"}) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Secrets.strong("LEDGERDESK_CLIENT_SECRET", weak))
                    .hasMessageContaining("LEDGERDESK_CLIENT_SECRET");
        }
    }

    private String[] refusal(String path) {
        var answer = get(path, TestTokens.bearer(TestCallers.agent())).getBody();
        return new String[] {answer.get("status").asString(), answer.get("code").stringValue()};
    }

    private ResponseEntity<JsonNode> get(String path, @org.jspecify.annotations.Nullable String bearer) {
        return http.get()
                .uri(path)
                .headers(headers -> {
                    if (bearer != null) {
                        headers.set("Authorization", bearer);
                    }
                })
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private ResponseEntity<JsonNode> wish(@org.jspecify.annotations.Nullable String key, String body) {
        return http.post()
                .uri("/wishes")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    headers.set("Authorization", TestTokens.bearer(TestCallers.agent()));
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .body(body)
                .retrieve()
                .toEntity(JsonNode.class);
    }
}
