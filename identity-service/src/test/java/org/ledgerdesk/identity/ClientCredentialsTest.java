package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerdesk.chassis.caller.Callers;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@IdentityTest
class ClientCredentialsTest {

    @Autowired
    Desk desk;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aServicesTokenIsVerifiedByThePublicKeysAndMakesACaller() {
        var jwt = decoder().decode(desk.program("sla-service"));

        var caller = Callers.from(jwt);
        assertThat(caller.id()).isEqualTo("sla-service");
        assertThat(caller.kind()).isEqualTo(Kind.MACHINE);
        assertThat(caller.roles()).containsExactly(Role.SERVICE);
        assertThat(jwt.getClaimAsString("iss")).isEqualTo("ledgerdesk");
        assertThat(Duration.between(jwt.getIssuedAt(), jwt.getExpiresAt())).isEqualTo(Duration.ofMinutes(10));
        assertThat(Callers.from(decoder().decode(desk.program("local"))).roles())
                .containsExactlyInAnyOrder(Role.SERVICE, Role.ADMIN);
    }

    @Test
    void aPersonsTokenSaysWhatEveryServiceNeeds() {
        var organisation = desk.organisation();
        var person = desk.client(organisation, Role.APPROVER);
        var agent = desk.staff(Role.AGENT);

        var caller = Callers.from(decoder().decode(person.bearer()));
        assertThat(caller.id()).isEqualTo(person.id());
        assertThat(caller.email()).isEqualTo(person.email());
        assertThat(caller.kind()).isEqualTo(Kind.CLIENT);
        assertThat(caller.roles()).containsExactly(Role.APPROVER);
        assertThat(caller.organisation()).isEqualTo(organisation);
        assertThat(caller.locale()).isEqualTo("en");
        assertThat(Callers.from(decoder().decode(agent.bearer())).departments()).containsExactly("SUPPORT");
        assertThat(Callers.from(decoder().decode(agent.bearer())).organisation())
                .isNull();
    }

    @Test
    void thePublicKeysHoldNoPrivateOne() {
        var keys = desk.get("/oauth2/jwks", "").body().path("keys");

        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).propertyNames()).contains("kid", "n", "e").doesNotContain("d", "p", "q");
    }

    @Test
    void anIntegratorsSecretIsShownOnceWorksAndEndsWithItsRemoval() {
        var admin = desk.staff(Role.ADMIN).bearer();
        var key = Map.of("Idempotency-Key", Desk.random());
        var made = desk.call(HttpMethod.POST, "/api/v1/clients", admin, Map.of("name", "Reports"), key);
        var again = desk.call(HttpMethod.POST, "/api/v1/clients", admin, Map.of("name", "Reports"), key);
        var id = made.text("clientId");
        var secret = made.text("clientSecret");

        assertThat(again.text("clientId")).isEqualTo(id);
        assertThat(again.body().has("clientSecret")).isFalse();
        assertThat(desk.get("/api/v1/clients?limit=200", admin).body().toString())
                .contains(id)
                .doesNotContain(secret);
        assertThat(jdbc.sql("SELECT string_agg(c::text, ' ') FROM integration_client c")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
        var token = desk.clientToken(id, secret);
        assertThat(token.body().path("expires_in").asInt()).isBetween(590, 600);
        assertThat(Callers.from(decoder().decode(token.text("access_token"))).roles())
                .containsExactly(Role.INTEGRATION);

        assertThat(desk.delete("/api/v1/clients/" + id, admin).status()).isEqualTo(204);
        assertThat(desk.clientToken(id, secret).status()).isEqualTo(401);
    }

    @Test
    void aWrongSecretAndAnUnknownClientAreRefusedAlike() {
        var wrong = desk.clientToken("gateway", "wrong-wrong-wrong-wrong");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(desk.clientToken("no-such-client", "wrong-wrong-wrong-wrong").body())
                .isEqualTo(wrong.body());
        assertThat(desk.clientToken("gateway\u0000", "x").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorize",
                "/oauth2/introspect",
                "/oauth2/revoke",
                "/oauth2/device_authorization",
                "/connect/register",
                "/login",
                "/actuator/env",
                "/env"
            })
    void nothingElseOfTheAuthorizationServerIsOpen(String path) {
        for (var method : List.of(HttpMethod.GET, HttpMethod.POST)) {
            assertThat(desk.call(method, path, "", null, Map.of()).status()).isEqualTo(401);
        }
    }

    @Test
    void aTokenSignedByNobodyWeKnowIsNoToken() throws ParseException {
        var real = SignedJWT.parse(desk.program("local"));
        var forged = real.getHeader().toBase64URL() + "." + real.getPayload().toBase64URL() + "."
                + SignedJWT.parse(desk.program("sla-service")).getSignature();
        var unsigned = "eyJhbGciOiJub25lIn0." + real.getPayload().toBase64URL() + ".";

        assertThat(desk.get("/api/v1/people", forged).status()).isEqualTo(401);
        assertThat(desk.get("/api/v1/people", unsigned).status()).isEqualTo(401);
    }

    private NimbusJwtDecoder decoder() {
        var port = environment.getProperty("local.server.port");
        return NimbusJwtDecoder.withJwkSetUri("http://127.0.0.1:" + port + "/oauth2/jwks")
                .build();
    }
}
