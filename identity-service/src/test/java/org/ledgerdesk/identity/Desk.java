package org.ledgerdesk.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a test does to the service from outside: HTTP, as the gateway, as the demo loader, as people. */
@TestComponent
public class Desk {

    public static final String PASSWORD = "een veilige wachtzin";
    static final String CLIENT_SECRETS = "gateway=gateway-jW3rT9qLx2Vb,local=local-Yh5nQ8sKd4Mz,"
            + "notification-service=mailer-Zp7wF6tRc1Gx,sla-service=sla-Nb8vH2yLm3Ck";
    private static final Map<String, String> SECRETS = Map.of(
            "gateway", "gateway-jW3rT9qLx2Vb",
            "local", "local-Yh5nQ8sKd4Mz",
            "notification-service", "mailer-Zp7wF6tRc1Gx",
            "sla-service", "sla-Nb8vH2yLm3Ck");

    private final Environment environment;
    private final Map<String, String> programs = new ConcurrentHashMap<>();

    Desk(Environment environment) {
        this.environment = environment;
    }

    /** An answer, whatever its status. */
    record Answer(int status, HttpHeaders headers, JsonNode body) {

        String code() {
            return body.path("code").asString("");
        }

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** Somebody of a test, signed in. */
    record Somebody(String id, String email, String bearer) {}

    Answer get(String path, String bearer) {
        return call(HttpMethod.GET, path, bearer, null, Map.of());
    }

    Answer post(String path, String bearer, Object body) {
        return call(HttpMethod.POST, path, bearer, body, Map.of());
    }

    Answer patch(String path, String bearer, Object body) {
        return call(HttpMethod.PATCH, path, bearer, body, Map.of());
    }

    Answer delete(String path, String bearer) {
        return call(HttpMethod.DELETE, path, bearer, null, Map.of());
    }

    Answer call(HttpMethod method, String path, String bearer, @Nullable Object body, Map<String, String> headers) {
        var request = http().method(method).uri(path);
        headers.forEach(request::header);
        if (!bearer.isEmpty()) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((sent, answered) -> new Answer(
                answered.getStatusCode().value(),
                answered.getHeaders(),
                json(answered.getBody().readAllBytes())));
    }

    /** The token of one of our services. */
    String program(String clientId) {
        return programs.computeIfAbsent(
                clientId, id -> clientToken(id, SECRETS.getOrDefault(id, "")).text("access_token"));
    }

    Answer clientToken(String clientId, String secret) {
        return http().post()
                .uri("/oauth2/token")
                .headers(headers -> headers.setBasicAuth(clientId, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("grant_type=client_credentials")
                .exchange((sent, answered) -> new Answer(
                        answered.getStatusCode().value(),
                        answered.getHeaders(),
                        json(answered.getBody().readAllBytes())));
    }

    Answer signIn(String email, String password) {
        return post("/internal/access-tokens", program("gateway"), Map.of("email", email, "password", password));
    }

    String bearerOf(String personId) {
        return post(
                        "/internal/access-tokens",
                        program("gateway"),
                        Map.of("personId", personId, "signedInAt", Instant.now()))
                .text("accessToken");
    }

    String organisation() {
        var slug = "org-" + random();
        post("/api/v1/organisations", program("local"), Map.of("slug", slug, "name", "Organisation " + slug));
        return slug;
    }

    Somebody staff(Role... roles) {
        return somebody(null, roles);
    }

    Somebody client(String organisation, Role... roles) {
        return somebody(organisation, roles);
    }

    /** The id of somebody of the staff whose password is {@link #PASSWORD}. */
    public String personWithPassword(Role role) {
        return staff(role).id();
    }

    /** Where the people of an organisation get their mail. */
    static String domainOf(String organisation) {
        return organisation + ".example";
    }

    static String random() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    private Somebody somebody(@Nullable String organisation, Role... roles) {
        var email = "p-" + random() + '@' + (organisation == null ? "people.example" : domainOf(organisation));
        var body = new HashMap<String, Object>(Map.of(
                "email",
                email,
                "name",
                "Somebody " + random(),
                "roles",
                Arrays.stream(roles).map(Enum::name).toList(),
                "password",
                PASSWORD));
        if (organisation != null) {
            body.put("organisation", organisation);
        } else {
            body.put("departments", List.of("SUPPORT"));
        }
        var id = post("/api/v1/people", program("local"), body).text("id");
        return new Somebody(id, email, bearerOf(id));
    }

    private RestClient http() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + environment.getProperty("local.server.port"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    private static JsonNode json(byte[] body) {
        return body.length == 0
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(body);
    }
}
