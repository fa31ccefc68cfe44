package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        get("/healthz");
        assertThat(management).isNotEqualTo(port);
        assertThat(http.send(
                                to("/").uri(java.net.URI.create("http://127.0.0.1:" + management + "/prometheus"))
                                        .build(),
                                java.net.http.HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("jvm_memory_used_bytes", "http_server_requests_seconds_bucket{");
        assertThat(get("/prometheus").statusCode()).isEqualTo(404);
    }

    @Test
    void aGuessableSecretIsRefusedAtStart() {
        assertThatThrownBy(() -> new Settings(null, "short", null, null, null, null, null, null))
                .hasMessageContaining("LEDGERDESK_CLIENT_SECRET");
    }
}
