package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/me, identity",
        "/api/v1/me/api-tokens, identity",
        "/api/v1/organisations, identity",
        "/api/v1/people?q=a%20b, identity",
        "/api/v1/rota, identity",
        "/api/v1/absences, identity",
        "/api/v1/audit, identity",
        "/api/v1/tickets/HD-00001/clocks, sla",
        "/api/v1/sla/attainment, sla",
        "/api/v1/tickets/HD-00001/work, allowance",
        "/api/v1/tickets/HD-00001/work/7/corrections, allowance",
        "/api/v1/allowances/harbour-linen, allowance",
        "/api/v1/notifications, notification",
        "/api/v1/mail/outbox, notification",
        "/api/v1/live, notification",
        "/api/v1/webhooks, notification",
        "/api/v1/tickets, ticket",
        "/api/v1/tickets/HD-00001, ticket",
        "/api/v1/tickets/HD-00001/attachments/1, ticket",
        "/api/v1/queue, ticket",
        "/api/v1/attachments, ticket",
        "/api/v1/duplicate-suggestions, ticket",
        "/api/v1/categories, ticket",
        "/api/v1/departments, ticket"
    })
    void eachPathReachesItsServiceUnchanged(String path, String service) throws Exception {
        var answer = send(asProgram(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("service").asString()).isEqualTo(service);
        assertThat(seenBy(service).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/access-requests", "/api/v1/password-resets", "/api/v1/password-resets/abc"})
    void strangersReachWhatIsMeantForThem(String path) throws Exception {
        var answer = send(to(path).header("Content-Type", "application/json").POST(text("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(identity.last().header("authorization")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/",
                "/api/v1/unknown",
                "/api/v2/tickets",
                "/api/v1/internal",
                "/api/v1/internal/people/1",
                "/api/v1/ticketsandmore",
                "/internal",
                "/internal/people?email=a@b",
                "/internal/access-tokens",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/prometheus",
                "/metrics",
                "/v3/api-docs",
                "/v3/api-docs/swagger-config",
                "/oauth2/jwks",
                "/oauth2/authorize"
            })
    void whatIsNotOnTheMapIsNotThere(String path) throws Exception {
        var answer = send(asProgram(path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(code(answer)).isEqualTo("not-found");
        nobodyWasAsked();
    }

    @Test
    void writingToAnUnknownPathIsNotThereEither() throws Exception {
        assertThat(send(asProgram("/api/v1/unknown").POST(text("{}"))).statusCode())
                .isEqualTo(404);
        assertThat(send(asProgram("/internal/access-tokens").POST(text("{}"))).statusCode())
                .isEqualTo(404);
        nobodyWasAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tickets/../../../internal/people",
                "/api/v1/tickets/%2e%2e/%2e%2e/%2e%2e/internal/people",
                "/api/v1/tickets/..%2f..%2f..%2finternal",
                "/api/v1/tickets/%2e%2e%2finternal",
                "/api/v1/tickets/..;/..;/internal",
                "/api/v1/tickets;/../internal",
                "/api/v1/tickets/HD-1;x=y/clocks",
                "//internal/people",
                "/api//v1/tickets",
                "/api/v1/tickets//internal",
                "/api/v1/tickets/%5c..%5cinternal",
                "/api/v1/tickets/%252e%252e/internal",
                "/api/v1/tickets/HD-1%00",
                "/api/v1/tickets/%0d%0aX:y",
                "/./internal/people",
                "/api/v1/tickets/./../../../prometheus",
                "/%69nternal/people",
                "/api/v1/tickets/\\..\\internal",
                "/api/%2e%2e/internal/people",
                "/;/internal/people"
            })
    void pathTricksAreRefusedAndReachNobody(String path) throws Exception {
        var answer = RawHttp.send(
                port,
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + identity.token("program-1", Duration.ofMinutes(5)) + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404).*");
        assertThat(answer).contains("application/problem+json").doesNotContain("<html");
        nobodyWasAsked();
    }

    private static BackEnd.Seen seenBy(String service) throws InterruptedException {
        return switch (service) {
            case "identity" -> identity.last();
            case "sla" -> sla.last();
            case "allowance" -> allowance.last();
            case "notification" -> notification.last();
            default -> ticket.last();
        };
    }

    private static void nobodyWasAsked() {
        assertThat(ticket.wasAsked() || sla.wasAsked() || identity.wasAsked()).isFalse();
        assertThat(allowance.wasAsked() || notification.wasAsked()).isFalse();
    }
}
