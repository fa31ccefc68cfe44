package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;

/** The buckets are made small and slow here: three calls, then one every thousand seconds. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ledgerdesk.limits.caller.per-second=0.001",
            "ledgerdesk.limits.caller.burst=3",
            "ledgerdesk.limits.door.per-second=0.001",
            "ledgerdesk.limits.door.burst=2"
        })
@org.springframework.test.annotation.DirtiesContext(
        classMode = org.springframework.test.annotation.DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class LimitsTest extends GatewayTest {

    @Test
    void aCallerWhoAsksTooOftenIsToldWhenToComeBackAndOthersAreServed() throws Exception {
        identity.knowsApiToken("ldk_busy", "busy");
        for (int i = 0; i < 3; i++) {
            assertThat(send(asProgram("/api/v1/tickets")).statusCode()).isEqualTo(200);
        }
        var answer = send(asProgram("/api/v1/tickets"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(code(answer)).isEqualTo("too-many-requests");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(900L, 1000L);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(with("ldk_busy").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonIsOneCallerWhicheverTokenTheyUse() throws Exception {
        identity.knowsApiToken("ldk_home", "program-1");
        send(asProgram("/api/v1/tickets"));
        send(asProgram("/api/v1/tickets"));
        assertThat(with("ldk_home").statusCode()).isEqualTo(200);
        assertThat(with("ldk_home").statusCode()).isEqualTo(429);
    }

    @Test
    void strangersAreCountedByAddressWhateverTheyClaim() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(send(to("/api/v1/tickets").header("X-Forwarded-For", "10.0.0." + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(send(to("/api/v1/tickets").header("X-Forwarded-For", "10.0.0.9"))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void guessingTokensIsCounted() throws Exception {
        assertThat(with("ldk_guess1").statusCode()).isEqualTo(401);
        assertThat(with("ldk_guess2").statusCode()).isEqualTo(401);
        assertThat(with("not.a.token").statusCode()).isEqualTo(401);
        int asked = identity.exchanges.get();
        assertThat(with("ldk_guess3").statusCode()).isEqualTo(429);
        assertThat(identity.exchanges.get()).isEqualTo(asked);
    }

    @Test
    void signingInIsLimitedMoreStrictly() throws Exception {
        get("/api/v1/session");
        assertThat(attempt().statusCode()).isEqualTo(401);
        assertThat(attempt().statusCode()).isEqualTo(401);
        assertThat(attempt().statusCode()).isEqualTo(429);
    }

    @Test
    void soIsAskingForMail() throws Exception {
        var reset = to("/api/v1/password-resets").POST(text("{}"));
        var access = to("/api/v1/access-requests").POST(text("{}"));
        assertThat(send(reset).statusCode()).isEqualTo(200);
        assertThat(send(access).statusCode()).isEqualTo(200);
        assertThat(send(reset).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/v1/password-resets",
                "/api/v1/password%2Dresets",
                "/api/v1/password-reset%73",
                "/api/v%31/access-requests",
                "/%6Fauth2/token"
            })
    void spellingThePathInCodeGetsNobodyPastALimit(String path) throws Exception {
        identity.forget();

        var answer = send(to(path).header("Content-Type", "application/json").POST(text("{}")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("malformed-request");
        assertThat(identity.wasAsked()).isFalse();
    }

    private HttpResponse<String> attempt() throws Exception {
        HttpRequest.Builder request =
                write("/api/v1/session").POST(text("{\"email\":\"agent@ledgerdesk.example\",\"password\":\"guess\"}"));
        return send(request);
    }

    private HttpResponse<String> with(String token) throws Exception {
        return send(to("/api/v1/tickets").header("Authorization", "Bearer " + token));
    }
}
