package org.ledgerdesk.ticket.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** What is taken in, what is refused, and that nothing stays behind of what was cut, repeated or never named. */
@TicketServiceTest
class UploadTest {

    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n and then some");

    private final Caller client = TestCallers.member("file-" + UUID.randomUUID());

    @Autowired
    TestHttp http;

    @Autowired
    Attachments attachments;

    @Autowired
    UnusedSweep sweep;

    @Autowired
    OneTransaction transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${ledgerdesk.attachments}")
    Path folder;

    @LocalServerPort
    int port;

    @Test
    void emptyAndTooLargeFilesAreRefusedAndLeaveNothing() throws IOException {
        var empty = http.upload(client, "empty.txt", new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.code()).isEqualTo("empty-file");

        var large = http.upload(client, "large.bin", new byte[(int) FileStore.LARGEST + 1]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("too-large");

        assertThat(http.upload(client, "just-right.bin", new byte[(int) FileStore.LARGEST])
                        .status())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(5)).until(() -> arriving().isEmpty());
    }

    @Test
    void aRequestWithoutAFileIsMalformed() {
        var body = new LinkedMultiValueMap<String, Object>();
        body.add("other", "text");

        assertThat(http.post(client, "/api/v1/attachments", body, "Content-Type", "multipart/form-data")
                        .status())
                .isEqualTo(400);
        assertThat(http.post(client, "/api/v1/attachments", "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aCutUploadLeavesNothing() throws IOException {
        var before = jdbc.queryForObject("SELECT count(*) FROM attachment", Integer.class);
        try (var socket = new Socket("127.0.0.1", port)) {
            var head = """
                    POST /api/v1/attachments HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Content-Type: multipart/form-data; boundary=cut\r
                    Content-Length: 100000\r
                    \r
                    --cut\r
                    Content-Disposition: form-data; name="file"; filename="cut.bin"\r
                    \r
                    only the beginning""".formatted(TestTokens.bearer(client));
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> arriving().isEmpty());
        assertThat(jdbc.queryForObject("SELECT count(*) FROM attachment", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void theSameUploadTwiceWithOneKeyIsOneFile() {
        var key = UUID.randomUUID().toString();
        var first = http.upload(client, "a.png", PNG, "Idempotency-Key", key);
        var again = http.upload(client, "a.png", PNG, "Idempotency-Key", key);
        var other = http.upload(client, "a.png", bytes("other"), "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getFirst("Idempotent-Replay")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void whatNothingNamedWithinADayVanishesAndSharedBytesStay() throws IOException {
        var content = bytes("unique " + UUID.randomUUID());
        var shared = bytes("shared " + UUID.randomUUID());
        var unused = http.upload(client, "unused.txt", content).body();
        var copy = http.upload(client, "copy.txt", shared).body();
        var used = http.upload(client, "used.txt", shared).body();
        bind(used.path("id").asString(), "HD-00001", client);
        jdbc.update("UPDATE attachment SET uploaded_at = now() - interval '23 hours'");

        sweep.sweep();
        assertThat(stored(unused.path("sha256").asString())).exists();

        jdbc.update("UPDATE attachment SET uploaded_at = now() - interval '25 hours'");
        sweep.sweep();
        assertThat(stored(unused.path("sha256").asString())).doesNotExist();
        assertThat(stored(used.path("sha256").asString())).exists();
        assertThatThrownBy(() -> attachments.describe(List.of(copy.path("id").asString())))
                .isInstanceOf(Problem.class);
        assertThat(attachments.describe(List.of(used.path("id").asString()))).hasSize(1);
    }

    private void bind(String id, String reference, Caller caller) {
        transaction.run(() -> attachments.bind(List.of(id), reference, null, caller));
    }

    private Path stored(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private List<Path> arriving() throws IOException {
        try (var files = Files.list(folder.resolve("arriving"))) {
            return files.toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
