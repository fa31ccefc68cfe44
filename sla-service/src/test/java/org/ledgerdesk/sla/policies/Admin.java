package org.ledgerdesk.sla.policies;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and saves policies and calendars over HTTP, as an admin unless another is named. */
public final class Admin {

    public static final String POLICY = """
            {"calendar": "24x7", "siteDownCalendar": "24x7", "warnAtPercent": 75,
             "targets": {"INITIAL_RESPONSE": "2 days", "ASSESSMENT": "15 minutes",
                         "RESPONSE": {"P1": "15 minutes", "P2": "60 minutes", "P3": "1 day", "P4": "2 days"}}}
            """;
    public static final String CALENDAR = """
            {"name": "mornings", "zone": "Europe/Amsterdam", "dayMinutes": 180,
             "week": {"mon": [["09:00", "12:00"]], "tue": [["09:00", "10:00"], ["11:00", "12:00"]]},
             "country": "NL", "holidays": ["2026-12-24"], "overrides": {"2026-12-28": []}}
            """;

    private final int port;

    public Admin(int port) {
        this.port = port;
    }

    public static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    /** What was saved. */
    public JsonNode save(String what, String body, Consumer<ObjectNode> change) {
        var sent = json(body);
        change.accept(sent);
        var answer = put(TestCallers.admin(), what, sent.toString(), null);
        if (answer.getStatusCode().value() != 200) {
            throw new AssertionError(answer.getBody());
        }
        return JsonMapper.shared().readTree(answer.getBody());
    }

    /** From now on the desk's is that organisation's again. */
    public JsonNode takeBack(String what, String organisation, Consumer<ObjectNode> change) {
        return save(what, "{\"takenBack\": true}", body -> {
            body.put("organisation", organisation);
            change.accept(body);
        });
    }

    ResponseEntity<String> put(Caller caller, String what, String body, @Nullable String key) {
        return client(caller)
                .put()
                .uri("/api/v1/sla/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.addAll("Idempotency-Key", key == null ? List.of() : List.of(key)))
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    ResponseEntity<String> ask(Caller caller, String what, String body) {
        return client(caller)
                .post()
                .uri("/api/v1/sla/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    ResponseEntity<String> get(Caller caller, String path) {
        return client(caller).get().uri("/api/v1/" + path).retrieve().toEntity(String.class);
    }

    public JsonNode read(String path) {
        return JsonMapper.shared().readTree(get(TestCallers.admin(), path).getBody());
    }

    private RestClient client(Caller caller) {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader(HttpHeaders.AUTHORIZATION, TestTokens.bearer(caller))
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }
}
