package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest extends GatewayTest {

    @Test
    void withoutAnythingOneIsNotSignedIn() throws Exception {
        var answer = get("/api/v1/tickets");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("not-signed-in");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("instance").asString()).isEqualTo("/api/v1/tickets");
        assertThat(ticket.wasAsked()).isFalse();
    }

    @Test
    void anAccessTokenOfIdentityIsPassedOnAsItIs() throws Exception {
        var token = identity.token("client-7", Duration.ofMinutes(5));

        assertThat(with(token).statusCode()).isEqualTo(200);
        assertThat(ticket.last().header("authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void aTokenThatIsExpiredForgedOrAnotherIssuersIsRefused() throws Exception {
        refused(identity.token("client-7", Duration.ofMinutes(-5)));
        refused(identity.forgedToken("client-7"));
        refused(identity.tokenOfAnotherIssuer("client-7"));
        refused(unsigned());
        refused(identity.token("client-7", Duration.ofMinutes(5)) + "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "ldk_", "ldk_unknown"})
    void whatIsNoTokenIsRefused(String token) throws Exception {
        refused(token);
    }

    @Test
    void aPersonalTokenBecomesAnAccessTokenAndIdentityIsAskedOnce() throws Exception {
        identity.knowsApiToken("ldk_once", "person-3");
        int before = identity.exchanges.get();

        assertThat(with("ldk_once").statusCode()).isEqualTo(200);
        assertThat(with("ldk_once").statusCode()).isEqualTo(200);

        assertThat(Tokens.subject(ticket.last())).isEqualTo("person-3");
        assertThat(identity.exchanges.get() - before).isEqualTo(1);
    }

    @Test
    void theGatewayComesBackWithAFreshTokenWhenIdentityNoLongerTakesItsOwn() throws Exception {
        identity.knowsApiToken("ldk_before", "person-4");
        identity.knowsApiToken("ldk_after", "person-4");
        assertThat(with("ldk_before").statusCode()).isEqualTo(200);

        identity.forgetsWhomItTrusted();

        assertThat(with("ldk_after").statusCode()).isEqualTo(200);
    }

    @Test
    void aWriteWithABearerTokenNeedsNoCsrfToken() throws Exception {
        assertThat(send(asProgram("/api/v1/tickets").POST(text("{\"a\":1}"))).statusCode())
                .isEqualTo(200);
        assertThat(ticket.last().text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void aBasicHeaderIsNobody() throws Exception {
        var basic = Base64.getEncoder().encodeToString("gateway:secret".getBytes());
        assertThat(send(to("/api/v1/tickets").header("Authorization", "Basic " + basic))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void clientsGetTheirTokenFromIdentityThroughTheGateway() throws Exception {
        var basic = Base64.getEncoder().encodeToString(("gateway:" + FakeIdentity.SECRET).getBytes());
        var answer = send(to("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(text("grant_type=client_credentials&scope=a+b%26c")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("access_token").asString()).startsWith("eyJ");
        var seen = identity.last();
        assertThat(seen.path()).isEqualTo("/oauth2/token");
        assertThat(seen.text()).isEqualTo("grant_type=client_credentials&scope=a+b%26c");
    }

    private void refused(String token) throws Exception {
        ticket.forget();
        var answer = with(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("token-refused");
        assertThat(ticket.wasAsked()).isFalse();
    }

    private HttpResponse<String> with(String token) throws Exception {
        return send(to("/api/v1/tickets").header("Authorization", "Bearer " + token));
    }

    private static String unsigned() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var claims = "{\"iss\":\"ledgerdesk\",\"sub\":\"%s\",\"exp\":9999999999}".formatted(UUID.randomUUID());
        return encoder.encodeToString("{\"alg\":\"none\"}".getBytes()) + "." + encoder.encodeToString(claims.getBytes())
                + ".";
    }
}
