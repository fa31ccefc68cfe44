package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** As it runs behind TLS. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ledgerdesk.session.cookie-secure=true")
class SecureTest extends GatewayTest {

    @Test
    void theCookieBelongsToThisHostAloneAndToTls() throws Exception {
        var request = to("/api/v1/session")
                .header("Cookie", "XSRF-TOKEN=t")
                .header("X-XSRF-TOKEN", "t")
                .header("Content-Type", "application/json")
                .POST(text(
                        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(FakeIdentity.AGENT, FakeIdentity.PASSWORD)));
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "Path=/", "SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-ledgerdesk=")
                        .contains("HttpOnly")
                        .doesNotContain("Domain"));
    }

    @Test
    void browsersAreToldToStayWithTls() throws Exception {
        assertThat(get("/").headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000 ; includeSubDomains");
    }
}
