package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Services that are away, slow, or die in the middle of an answer. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ledgerdesk.answer-within=1s",
            "ledgerdesk.services.sla=http://127.0.0.1:9",
        })
class TroubleTest extends GatewayTest {

    /** It promises a file and dies on the way: after a few bytes, or after many, in chunks or with a length. */
    @DynamicPropertySource
    static void aServiceThatDies(DynamicPropertyRegistry properties) throws IOException {
        var dying = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!dying.isClosed()) {
                try (var caller = dying.accept()) {
                    var buffer = new byte[8192];
                    var request = new String(buffer, 0, caller.getInputStream().read(buffer), StandardCharsets.UTF_8);
                    int size = request.contains("late") ? 50_000 : 5;
                    var head = request.contains("chunked")
                            ? "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(size)
                            : "Content-Length: 100000\r\n";
                    caller.getOutputStream()
                            .write(("HTTP/1.1 200 OK\r\n" + head + "\r\n").getBytes(StandardCharsets.UTF_8));
                    caller.getOutputStream().write(new byte[size]);
                } catch (IOException gone) {
                    continue;
                }
            }
        });
        properties.add("ledgerdesk.services.allowance", () -> "http://127.0.0.1:" + dying.getLocalPort());
    }

    @Test
    void aServiceThatIsAwayIsA503WithATimeToComeBack() throws Exception {
        var answer = send(asProgram("/api/v1/sla/attainment"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(code(answer)).isEqualTo("service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("127.0.0.1", "Exception");
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsA504() throws Exception {
        ticket.on("/api/v1/queue", exchange -> awaitForever());
        var answer = send(asProgram("/api/v1/queue"));

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(code(answer)).isEqualTo("service-timeout");
    }

    @Test
    void aServiceThatHangsUpIsA503() throws Exception {
        ticket.on("/api/v1/categories", exchange -> exchange.getHttpContext().getServer());
        var answer = send(asProgram("/api/v1/categories"));

        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void aServicesOwnProblemIsPassedOnAsItIs() throws Exception {
        ticket.on("/api/v1/departments", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(422, 0);
            exchange.getResponseBody().write("{\"code\":\"already-resolved\"}".getBytes());
        });
        var answer = send(asProgram("/api/v1/departments"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"code\":\"already-resolved\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"late-chunked", "late-whole"})
    void halfAFileIsNeverTakenForAWholeOne(String file) {
        assertThatThrownBy(() -> send(asProgram("/api/v1/allowances/" + file))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"early-chunked", "early-whole"})
    void whatBreaksOffBeforeAnythingWasSentOnIsA503(String file) throws Exception {
        var answer = send(asProgram("/api/v1/allowances/" + file));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(code(answer)).isEqualTo("service-unavailable");
    }

    @Test
    void anAnswerMayLastLongerThanItsFirstByteMayTake() throws Exception {
        ticket.on("/api/v1/tickets/HD-1/attachments/long", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 3; i++) {
                exchange.getResponseBody().write("part".getBytes());
                exchange.getResponseBody().flush();
                pause(Duration.ofMillis(600));
            }
        });

        assertThat(send(asProgram("/api/v1/tickets/HD-1/attachments/long")).body())
                .isEqualTo("partpartpart");
    }

    @Test
    void identityAwayIsA503AndNotAWrongToken() throws Exception {
        identity.breaks(true);
        try {
            var answer = send(to("/api/v1/tickets").header("Authorization", "Bearer ldk_whoever"));
            assertThat(answer.statusCode()).isEqualTo(503);
            get("/api/v1/session");
            assertThat(signIn().statusCode()).isEqualTo(503);
        } finally {
            identity.breaks(false);
        }
    }

    @Test
    void brokenRequestLinesAreAnsweredInOurOwnWords() throws Exception {
        var answers = RawHttp.send(
                        port, "GET /api/v1/tickets/{} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                + RawHttp.send(port, "TRACE /api/v1/tickets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                + RawHttp.send(port, "BREW /api/v1/tickets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answers).doesNotContainIgnoringCase("<html").doesNotContain("Tomcat", "org.apache");
        assertThat(answers).contains("HTTP/1.1 400", "HTTP/1.1 405", "method-not-allowed");
    }

    private static void awaitForever() {
        pause(Duration.ofSeconds(4));
    }

    /** Here the passing of time itself is what is tested. */
    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
