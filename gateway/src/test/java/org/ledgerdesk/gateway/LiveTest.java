package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveTest extends GatewayTest {

    @Test
    void eachEventArrivesWhileTheStreamGoesOn() throws Exception {
        var firstWasRead = new CountDownLatch(1);
        notification.on("/api/v1/live", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("id: 1\ndata: first\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            waitFor(firstWasRead);
            exchange.getResponseBody().write("id: 2\ndata: second\n\n".getBytes(StandardCharsets.UTF_8));
        });
        var answer = http.send(
                asProgram("/api/v1/live")
                        .header("Accept", "text/event-stream")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
        assertThat(answer.headers().map()).doesNotContainKey("content-encoding");
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("id: 1");
            assertThat(lines.readLine()).isEqualTo("data: first");
            firstWasRead.countDown();
            assertThat(lines.lines()).contains("data: second");
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
