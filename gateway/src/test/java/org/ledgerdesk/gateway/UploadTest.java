package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files on their way in and out: streamed, limited, and never cut without a word. */
class UploadTest extends GatewayTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final AtomicLong arrived = new AtomicLong();
    private final AtomicReference<String> end = new AtomicReference<>("");

    @BeforeEach
    void ticketServiceCountsBytes() {
        ticket.on("/api/v1/attachments", exchange -> {
            var buffer = new byte[64 * 1024];
            try {
                for (int read = 0; read >= 0; read = exchange.getRequestBody().read(buffer)) {
                    arrived.addAndGet(read);
                }
                end.set("whole");
                BackEnd.json(exchange, 201, "{\"size\":%d}".formatted(arrived.get()));
            } catch (IOException cut) {
                end.set("cut");
                throw cut;
            }
        });
    }

    @Test
    void aFileOfTwentyFiveMegabytesArrivesWhole() throws Exception {
        var answer = send(asProgram("/api/v1/attachments")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(new byte[25 * MEGABYTE + 500])));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"size\":%d}".formatted(25 * MEGABYTE + 500));
    }

    @Test
    void aLargerOneIsRefusedBeforeItIsSentOn() throws Exception {
        var answer = send(asProgram("/api/v1/attachments").POST(BodyPublishers.ofByteArray(new byte[40 * MEGABYTE])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(code(answer)).isEqualTo("too-large");
        assertThat(arrived).hasValue(0);
    }

    @Test
    void oneThatDoesNotSayHowLargeItIsIsRefusedOnceItIsTooLarge() throws Exception {
        var answer = send(
                asProgram("/api/v1/attachments").POST(BodyPublishers.ofInputStream(() -> new Zeros(40L * MEGABYTE))));

        assertThat(answer.statusCode()).isEqualTo(413);
        await().untilAsserted(() -> assertThat(end).hasValue("cut"));
        assertThat(arrived.get()).isLessThan(27L * MEGABYTE);
    }

    @Test
    void anythingElseMayHaveTwoMegabytes() throws Exception {
        assertThat(send(asProgram("/api/v1/tickets").POST(BodyPublishers.ofByteArray(new byte[2 * MEGABYTE])))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(asProgram("/api/v1/tickets").POST(BodyPublishers.ofByteArray(new byte[2 * MEGABYTE + 1])))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void anUploadThatBreaksOffNeverLooksWholeToTheService() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head = "POST /api/v1/attachments HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n"
                    + "Authorization: Bearer " + identity.token("p", Duration.ofMinutes(5)) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[200_000]);
            socket.getOutputStream().flush();
            await().untilAsserted(() -> assertThat(arrived.get()).isPositive());
        }
        await().untilAsserted(() -> assertThat(end).hasValue("cut"));
    }

    @Test
    void bytesArriveAtTheServiceWhileTheCallerStillSends() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head = "POST /api/v1/attachments HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000000\r\n"
                    + "Authorization: Bearer " + identity.token("p", Duration.ofMinutes(5)) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[5_000_000]);
            socket.getOutputStream().flush();
            await().untilAsserted(() -> assertThat(arrived.get()).isGreaterThan(4_000_000));
        }
    }

    @Test
    void aLargeDownloadArrivesWhole() throws Exception {
        ticket.on("/api/v1/tickets/HD-1/attachments/big", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
            exchange.sendResponseHeaders(200, 25L * MEGABYTE);
            new Zeros(25L * MEGABYTE).transferTo(exchange.getResponseBody());
        });
        var answer = send(asProgram("/api/v1/tickets/HD-1/attachments/big"));

        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(25L * MEGABYTE);
        assertThat(answer.body()).hasSize(25 * MEGABYTE);
    }

    /** So many zeros, without keeping them. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            left -= given;
            return given;
        }
    }
}
