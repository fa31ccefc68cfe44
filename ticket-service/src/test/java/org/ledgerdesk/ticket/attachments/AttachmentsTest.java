package org.ledgerdesk.ticket.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgerdesk.ticket.TestDesk.by;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.TicketCommand.Respond;
import org.ledgerdesk.ticket.domain.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A file is given back as it came, to those who see its ticket, and is named by its uploader once. */
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
    OneTransaction transaction;

    @Value("${ledgerdesk.attachments}")
    Path folder;

    @Test
    void aFileIsTakenInKeptAndGivenBackAsADownload() {
        var taken = http.upload(client, "Größe – neu.png", PNG);
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
        var page = http.upload(client, "picture.png", bytes("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        var drawing = http.upload(
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

    private String uploaded(Caller caller) {
        return http.uploaded(caller, "shot.png", "shot " + UUID.randomUUID());
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

    private static String path(String reference, String id) {
        return "/api/v1/tickets/" + reference + "/attachments/" + id;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
