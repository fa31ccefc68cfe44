package org.ledgerdesk.gateway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway on a random port, with five small real services behind it and a portal of three files. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class GatewayTest {

    static final FakeIdentity identity = new FakeIdentity();
    static final BackEnd ticket = new BackEnd("ticket");
    static final BackEnd sla = new BackEnd("sla");
    static final BackEnd notification = new BackEnd("notification");
    static final BackEnd allowance = new BackEnd("allowance");
    private static final EmbeddedPostgres postgres = postgres();

    @LocalServerPort
    int port;

    final CookieManager cookies = new CookieManager();
    final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("LEDGERDESK_DB_URL", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("LEDGERDESK_DB_USER", () -> "postgres");
        properties.add("LEDGERDESK_DB_PASSWORD", () -> "postgres");
        properties.add("LEDGERDESK_CLIENT_SECRET", () -> FakeIdentity.SECRET);
        properties.add("LEDGERDESK_COOKIE_SECURE", () -> "false");
        properties.add("LEDGERDESK_PUBLIC_URL", () -> "https://desk.ledgerdesk.example");
        properties.add("LEDGERDESK_MANAGEMENT_PORT", () -> "0");
        properties.add("LEDGERDESK_DOOR_BURST", () -> "1000");
        properties.add("LEDGERDESK_CALLER_BURST", () -> "10000");
        properties.add("LEDGERDESK_IDENTITY_URL", identity::uri);
        properties.add("LEDGERDESK_TICKET_URL", ticket::uri);
        properties.add("LEDGERDESK_SLA_URL", sla::uri);
        properties.add("LEDGERDESK_NOTIFICATION_URL", notification::uri);
        properties.add("LEDGERDESK_ALLOWANCE_URL", allowance::uri);
        properties.add("LEDGERDESK_PORTAL", () -> TestPortal.folder().toString());
        properties.add("server.port", () -> "0");
    }

    @BeforeEach
    void nothingSeenYet() {
        identity.forget();
        ticket.forget();
        sla.forget();
        notification.forget();
        allowance.forget();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    /** As a program, with a token that identity signed. */
    HttpRequest.Builder asProgram(String path) {
        return to(path).header(
                        "Authorization", "Bearer " + identity.token("program-1", java.time.Duration.ofMinutes(5)));
    }

    HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    /** As the portal does it: read the session first, send its CSRF token along. */
    HttpResponse<String> signIn(String email, String password) throws Exception {
        get("/api/v1/session");
        return send(write("/api/v1/session")
                .POST(text(JsonMapper.shared()
                        .writeValueAsString(java.util.Map.of("email", email, "password", password)))));
    }

    HttpResponse<String> signIn() throws Exception {
        return signIn(FakeIdentity.AGENT, FakeIdentity.PASSWORD);
    }

    HttpRequest.Builder write(String path) {
        return to(path).header("Content-Type", "application/json").header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    static String code(HttpResponse<String> response) {
        return json(response).path("code").asString();
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
