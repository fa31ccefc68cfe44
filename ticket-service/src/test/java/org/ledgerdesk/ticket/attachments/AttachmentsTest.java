package org.ledgerdesk.ticket.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestDesk.by;
import static org.ledgerdesk.ticket.TestDesk.now;

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
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.TicketCommand.Respond;
import org.ledgerdesk.ticket.domain.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;

@TicketServiceTest
class AttachmentsTest {

    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n and then some");

    private final String organisation = "file-" + UUID.randomUUID();
    private final Caller client = TestCallers.member(organisation);
    private final Caller colleague = TestCallers.approver(organisation);
    private final Caller stranger = TestCallers.member("stranger");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestHttp http;

    @Autowired
    TestDesk desk;

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
    void aFileIsTakenInKeptAndGivenBackAsADownload() {
        var taken = upload(client, "Größe – neu.png", PNG);
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.body().path("name").asString()).isEqualTo("Größe – neu.png");
        assertThat(taken.body().path("mediaType").asString()).isEqualTo("image/png");
        assertThat(taken.body().path("size").asInt()).isEqualTo(PNG.length);
        assertThat(stored(taken.body().path("sha256").asString())).exists();
        var reference = desk.open(client, "BUG_REPORT", "Blank", "See picture", now());
        var id = taken.body().path("id").asString();
        bind(id, reference, client);

        var given = http.bytes(colleague, path(reference, id));

        assertThat(given.getStatusCode().value()).isEqualTo(200);
        assertThat(given.getBody()).isEqualTo(PNG);
        assertThat(given.getHeaders().getFirst("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"Groe _ neu.png\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%E2%80%93%20neu.png"
                                .replace("Groe", "Gro_e"));
        assertThat(given.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(given.getHeaders().getFirst("Content-Type")).isEqualTo("image/png");
        assertThat(http.bytes(agent, path(reference, id)).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void theTypeIsWhatTheBytesSayNotWhatTheNameClaims() {
        var page = upload(client, "picture.png", bytes("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        var drawing = upload(
                client, "drawing.png", bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"));

        assertThat(page.body().path("mediaType").asString()).isEqualTo("text/html");
        assertThat(drawing.body().path("mediaType").asString()).isEqualTo("image/svg+xml");
    }

    @Test
    void othersDoNotSeeIt() {
        var id = uploaded(client);
        var reference = desk.open(client, "BUG_REPORT", "Blank", "See picture", now());
        bind(id, reference, client);
        var other = desk.open(stranger, "BUG_REPORT", "Blank", "Mine", now());

        assertThat(http.get(stranger, path(reference, id)).status()).isEqualTo(404);
        assertThat(http.get(stranger, path(other, id)).status()).isEqualTo(404);
        assertThat(http.get(client, path("HD-99999999", id)).status()).isEqualTo(404);
        assertThat(http.get(client, path(reference, "nonsense")).status()).isEqualTo(404);
        assertThat(http.get(client, path(reference, uploaded(client))).status()).isEqualTo(404);
    }

    @Test
    void aFileOfANoteIsForStaffOnly() {
        var reference = desk.open(client, "BUG_REPORT", "Blank", "?", now());
        var id = uploaded(agent);
        var described = attachments.describe(List.of(id)).getFirst();
        var response = UUID.randomUUID().toString();
        transaction.run(() -> attachments.bind(List.of(id), reference, response, agent));
        desk.send(new Respond(
                reference,
                now(),
                by(agent),
                response,
                Visibility.INTERNAL,
                Channel.PORTAL,
                desk.sealed(reference, agent, "The log of their server"),
                false,
                false,
                false,
                false,
                now(),
                List.of(new org.ledgerdesk.ticket.domain.AttachedFile(
                        id,
                        desk.sealed(reference, agent, described.name()),
                        described.mediaType(),
                        described.size(),
                        described.sha256())),
                null));

        assertThat(http.get(client, path(reference, id)).status()).isEqualTo(404);
        assertThat(http.bytes(agent, path(reference, id)).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void onlyTheUploaderBindsAFileAndOnlyOnce() {
        var id = uploaded(client);

        refused("unknown-attachment", () -> bind(id, "HD-00001", colleague));
        refused("unknown-attachment", () -> bind(UUID.randomUUID().toString(), "HD-00001", client));
        refused("unknown-attachment", () -> bind("../x", "HD-00001", client));
        bind(id, "HD-00001", client);
        refused("attachment-already-used", () -> bind(id, "HD-00002", client));
        refused(
                "unknown-attachment",
                () -> attachments.describe(List.of(UUID.randomUUID().toString())));
    }

    @Test
    void emptyAndTooLargeFilesAreRefusedAndLeaveNothing() throws IOException {
        var empty = upload(client, "empty.txt", new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.code()).isEqualTo("empty-file");

        var large = upload(client, "large.bin", new byte[(int) FileStore.LARGEST + 1]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("too-large");

        assertThat(upload(client, "just-right.bin", new byte[(int) FileStore.LARGEST])
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
        var first = upload(client, "a.png", PNG, "Idempotency-Key", key);
        var again = upload(client, "a.png", PNG, "Idempotency-Key", key);
        var other = upload(client, "a.png", bytes("other"), "Idempotency-Key", key);

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
        var unused = upload(client, "unused.txt", content).body();
        var copy = upload(client, "copy.txt", shared).body();
        var used = upload(client, "used.txt", shared).body();
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

    private TestHttp.Answer upload(Caller caller, String name, byte[] content, String... headers) {
        var body = new LinkedMultiValueMap<String, Object>();
        body.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        var all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "multipart/form-data";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return http.post(caller, "/api/v1/attachments", body, all);
    }

    private String uploaded(Caller caller) {
        return upload(caller, "shot.png", bytes("shot " + UUID.randomUUID()))
                .body()
                .path("id")
                .asString();
    }

    private void bind(String id, String reference, Caller caller) {
        transaction.run(() -> attachments.bind(List.of(id), reference, null, caller));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    private Path stored(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private List<Path> arriving() throws IOException {
        try (var files = Files.list(folder.resolve("arriving"))) {
            return files.toList();
        }
    }

    private static String path(String reference, String id) {
        return "/api/v1/tickets/" + reference + "/attachments/" + id;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
