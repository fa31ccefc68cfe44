package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailAdministrationTest extends MailServiceTest {

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void onlyAdministratorsLookIntoTheMail() throws Exception {
        for (var path : new String[] {"/mail/outbox", "/mail/inbox", "/mail/inbox/" + UUID.randomUUID() + "/raw"}) {
            assertThat(get(path, TestCallers.lead()).statusCode()).as(path).isEqualTo(403);
            assertThat(get(path, TestCallers.member("harbour-linen")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(post("/mail/" + UUID.randomUUID() + "/retry", TestCallers.agent())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theOutboxIsPagedNewestFirst() throws Exception {
        opened("Afrekenen", "Stap 3 blijft wit.");
        awaitMails(mailbox("colleague", "ledgerdesk"), 1);
        awaitQuiet();
        var first = json(get("/mail/outbox?limit=1&reference=" + reference, TestCallers.admin()));
        var second = json(get(
                "/mail/outbox?limit=200&reference=" + reference + "&cursor="
                        + first.get("nextCursor").asString(),
                TestCallers.admin()));
        assertThat(first.get("items")).hasSize(1);
        assertThat(second.get("items")).hasSize(4);
        assertThat(second.get("nextCursor").isNull()).isTrue();
        assertThat(second.get("items").get(3).get("purpose").asString()).isEqualTo("CONFIRMATION");
        assertThat(second.get("items").get(3).get("state").asString()).isEqualTo("SENT");
        assertThat(get("/mail/outbox?cursor=nonsense", TestCallers.admin()).statusCode())
                .isEqualTo(400);
        assertThat(get("/mail/outbox?limit=0", TestCallers.admin()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFilterThatCannotBeOneIsRefusedAndNotAFailure() throws Exception {
        for (var list : new String[] {"/mail/outbox", "/mail/inbox"}) {
            for (var filter : new String[] {"state=%00", "state=LOST", "reference=%00", "reference=HD%2000042"}) {
                assertThat(get(list + "?" + filter, TestCallers.admin()).statusCode())
                        .as(list + "?" + filter)
                        .isEqualTo(400);
            }
        }
        assertThat(get("/mail/outbox?state=SENT&reference=HD-00042", TestCallers.admin())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRefusedMailIsThereWholeAndIsTriedAgainOnDemand() throws Exception {
        var id = "<refused." + reference + "@harbour-linen.example>";
        DESK.leaves(webteam);
        POST.send("From: %s\nTo: support@ledgerdesk.example\nSubject: Hi\nMessage-ID: %s\n\nHello\n"
                .formatted(mailbox("webteam", "harbour-linen"), id));
        awaitInbox(id, "REFUSED");
        var item = json(get("/mail/inbox?state=REFUSED&limit=1", TestCallers.admin()))
                .get("items")
                .get(0);
        assertThat(item.get("messageId").asString()).isEqualTo(id);
        assertThat(item.get("reason").asString()).startsWith("sender-inactive");
        var raw = get("/mail/inbox/" + item.get("id").asString() + "/raw", TestCallers.admin());
        assertThat(raw.body()).contains("Subject: Hi", "Hello");
        assertThat(raw.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(raw.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");

        DESK.person(mailbox("webteam", "harbour-linen"), "Website Team", "CLIENT", "harbour-linen", null, "en");
        assertThat(post("/mail/" + item.get("id").asString() + "/retry", TestCallers.admin())
                        .statusCode())
                .isEqualTo(200);
        awaitInbox(id, "TICKET_OPENED");
        assertThat(post("/mail/" + item.get("id").asString() + "/retry", TestCallers.admin())
                        .statusCode())
                .isEqualTo(409);
        assertThat(post("/mail/" + UUID.randomUUID() + "/retry", TestCallers.admin())
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> get(String path, Caller caller) throws Exception {
        return http.send(request(path, caller).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Caller caller) throws Exception {
        return http.send(
                request(path, caller).POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Caller caller) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Authorization", TestTokens.bearer(caller));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
