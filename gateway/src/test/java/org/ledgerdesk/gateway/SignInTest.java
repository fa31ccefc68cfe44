package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in by email address and password, and what identity is told of it. */
class SignInTest extends GatewayTest {

    @Test
    void signingInAnswersWithThePersonAndNoToken() throws Exception {
        var answer = signIn();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("signedIn").asBoolean()).isTrue();
        assertThat(json(answer).get("person").get("email").asString()).isEqualTo(FakeIdentity.AGENT);
        assertThat(json(answer).get("person").get("organisation").isNull()).isTrue();
        assertThat(answer.body()).doesNotContain("eyJ", "active");
        assertThat(json(get("/api/v1/session"))).isEqualTo(json(answer));
    }

    @Test
    void aWrongPasswordIsAProblemAndSetsNoCookie() throws Exception {
        var answer = signIn(FakeIdentity.AGENT, "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("wrong-credentials");
        assertThat(cookie("ledgerdesk")).isEmpty();
    }

    @Test
    void identityLearnsFromWhereAPasswordWasTriedAndMaySlowItDown() throws Exception {
        var answer = signIn("guesser@ledgerdesk.example", "guess");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("240");
        assertThat(identity.lastClientAddress).isEqualTo("127.0.0.1");
    }

    @Test
    void aBodyThatIsNotASignInIsRefused() throws Exception {
        get("/api/v1/session");
        assertThat(code(send(write("/api/v1/session").POST(text("{"))))).isEqualTo("malformed-request");
        assertThat(code(send(write("/api/v1/session").POST(text("{\"email\":\"a@b\",\"password\":\"c\",\"x\":1}")))))
                .isEqualTo("malformed-request");
        assertThat(send(write("/api/v1/session").POST(text("{\"email\":\"a@b\"}")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(write("/api/v1/session")
                                .setHeader("Content-Type", "text/plain")
                                .POST(text("x")))
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":1,\"password\":\"c\"}",
                "{\"email\":\"a@b\",\"password\":12345678}",
                "{\"email\":\"a@b\",\"password\":1.5}",
                "{\"email\":\"a@b\",\"password\":true}",
                "{\"email\":[\"a@b\"],\"password\":\"c\"}",
                "{\"email\":\"a@b\",\"password\":{}}",
                "{\"email\":\"a@b\",\"email\":\"c@d\",\"password\":\"c\"}",
                "{\"email\":\"a@b\",\"password\":\"c\"} {}",
                "[]",
                "\"\"",
                "null"
            })
    void aSignInOfTheWrongTypesIsRefusedAndIdentityIsNotAsked(String body) throws Exception {
        get("/api/v1/session");
        int asked = identity.exchanges.get();

        var answer = send(write("/api/v1/session").POST(text(body)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("malformed-request");
        assertThat(identity.exchanges.get()).isEqualTo(asked);
    }

    @Test
    void aMethodTheSessionDoesNotKnowIsA405() throws Exception {
        get("/api/v1/session");
        var answer = send(write("/api/v1/session").PUT(text("{}")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(code(answer)).isEqualTo("method-not-allowed");
    }
}
