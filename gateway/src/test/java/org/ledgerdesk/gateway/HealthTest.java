package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

class HealthTest extends GatewayTest {

    @LocalManagementPort
    int management;

    @Test
    void thePublicLearnsThatWeLiveAndNothingElse() throws Exception {
        var answer = get("/healthz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/healthz/db").statusCode()).isEqualTo(404);
    }

    @Test
    void figuresAreOnTheManagementPortOnly() throws Exception {
        assertThat(management).isNotEqualTo(port);
        assertThat(figures()).contains("jvm_memory_used_bytes");
        assertThat(get("/prometheus").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsPassedOnIsTimedByItsRouteAndNoReferenceShows() throws Exception {
        send(asProgram("/api/v1/tickets/HD-00077"));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(figures())
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/api/v1/tickets/\\*\\*\"")
                .doesNotContain("HD-00077"));
    }

    private String figures() throws Exception {
        var scrape = to("/").uri(URI.create("http://127.0.0.1:" + management + "/prometheus"))
                .build();
        return http.send(scrape, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void aGuessableSecretIsRefusedAtStart() {
        assertThatThrownBy(() -> new Settings(null, "short", null, null, null, null, null, null))
                .hasMessageContaining("LEDGERDESK_CLIENT_SECRET");
    }
}
