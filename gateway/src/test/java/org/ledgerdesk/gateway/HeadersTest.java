package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest extends GatewayTest {

    @Test
    void whatAServiceCouldMistakeForTheGatewaysWordIsDropped() throws Exception {
        send(asProgram("/api/v1/tickets")
                .header("X-User-Id", "admin")
                .header("X-User-Roles", "ADMIN")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/x")
                .header("Forwarded", "for=10.0.0.1;host=evil.example")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Original-URL", "/internal")
                .header("Cookie", "ledgerdesk=x; other=y"));

        assertThat(ticket.last().headers())
                .doesNotContainKeys("cookie", "forwarded", "x-real-ip", "x-http-method-override", "x-original-url")
                .allSatisfy((name, values) ->
                        assertThat(name).doesNotStartWith("x-user-").doesNotStartWith("x-forwarded-"));
    }

    @Test
    void whatACallerMaySayArrives() throws Exception {
        send(asProgram("/api/v1/tickets?q=caf%C3%A9+%26+co&status=OPEN&status=NEW")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"3\"")
                .header("Accept-Language", "nl")
                .header("Last-Event-ID", "17")
                .method("PATCH", text("{}")));

        var seen = ticket.last();
        assertThat(seen.method()).isEqualTo("PATCH");
        assertThat(java.net.URI.create(seen.path()).getQuery())
                .contains("status=OPEN&status=NEW")
                .contains("café");
        assertThat(seen.header("idempotency-key")).isEqualTo("k-1");
        assertThat(seen.header("if-match")).isEqualTo("\"3\"");
        assertThat(seen.header("accept-language")).isEqualTo("nl");
        assertThat(seen.header("last-event-id")).isEqualTo("17");
    }

    @Test
    void headersNamedInConnectionStayBehind() throws Exception {
        RawHttp.send(
                port,
                "GET /api/v1/tickets HTTP/1.1\r\nHost: localhost\r\nX-Secret-Hop: 1\r\nAuthorization: Bearer "
                        + identity.token("p", java.time.Duration.ofMinutes(5))
                        + "\r\nConnection: close, x-secret-hop\r\n\r\n");

        assertThat(ticket.last().headers()).doesNotContainKey("x-secret-hop");
    }

    @Test
    void aReadCarriesNoBodyToTheService() throws Exception {
        send(asProgram("/api/v1/tickets"));

        assertThat(ticket.last().headers()).doesNotContainKeys("transfer-encoding");
    }

    @Test
    void anAnswerLosesWhatOnlyTheGatewaySays() throws Exception {
        ticket.on("/api/v1/tickets/HD-00009", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "planted=1");
            exchange.getResponseHeaders().set("Server", "Tomcat/11");
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("X-Frame-Options", "ALLOWALL");
            exchange.getResponseHeaders().set("ETag", "\"4\"");
            exchange.getResponseHeaders().set("Location", ticket.uri() + "/api/v1/tickets/HD-00009");
            BackEnd.json(exchange, 201, "{}");
        });
        var headers = send(asProgram("/api/v1/tickets/HD-00009")).headers();

        assertThat(headers.map()).doesNotContainKeys("set-cookie", "server", "access-control-allow-origin");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.firstValue("ETag")).hasValue("\"4\"");
        assertThat(headers.firstValue("Location")).hasValue("/api/v1/tickets/HD-00009");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/main-4f3a.js", "/api/v1/session", "/api/v1/tickets", "/api/v1/nothing"})
    void eachAnswerTellsTheBrowserToRunOurFilesOnly(String path) throws Exception {
        var headers = get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains(
                        "default-src 'none'",
                        "script-src 'self';",
                        "frame-ancestors 'none'",
                        "img-src 'self' blob: data:")
                .doesNotContain("unsafe");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).get().asString().contains("camera=()");
        assertThat(headers.map()).doesNotContainKeys("access-control-allow-origin", "server");
    }

    @Test
    void nobodyElsesPageIsAllowedIn() throws Exception {
        var preflight = RawHttp.send(port, """
                OPTIONS /api/v1/tickets HTTP/1.1\r
                Host: localhost\r
                Origin: https://evil.example\r
                Access-Control-Request-Method: POST\r
                Connection: close\r
                \r
                """);

        assertThat(preflight).doesNotContainIgnoringCase("access-control-allow").startsWith("HTTP/1.1 401");
    }

    @Test
    void weAnswerToOurOwnNamesOnly() throws Exception {
        assertThat(statusFor("localhost")).startsWith("HTTP/1.1 200");
        assertThat(statusFor("127.0.0.1:9999")).startsWith("HTTP/1.1 200");
        assertThat(statusFor("Desk.Ledgerdesk.Example")).startsWith("HTTP/1.1 200");
        assertThat(statusFor("evil.example")).startsWith("HTTP/1.1 400").contains("unknown-host");
        assertThat(statusFor("localhost.evil.example")).startsWith("HTTP/1.1 400");
        assertThat(statusFor("desk.ledgerdesk.example@evil.example")).startsWith("HTTP/1.1 400");
        assertThat(statusFor("")).startsWith("HTTP/1.1 400");
    }

    private String statusFor(String host) throws Exception {
        return RawHttp.send(port, "GET /api/v1/session HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }
}
