package org.ledgerdesk.ticket.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TicketServiceTest
class AttachHttpTest {

    private final Caller client = TestCallers.member("file-mill");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void peopleAreKnown() {
        List.of(client, agent).forEach(people::know);
    }

    @Test
    void filesOfAnOpeningStandWithItsWords() {
        var file = http.uploaded(client, "numbat–prices.csv", "a;b");
        var reference = tickets.open(client, "attachmentIds", List.of(file));

        var first = tickets.page(client, reference).path("conversation").get(0);
        var shown = first.path("attachments").get(0);
        assertThat(shown.path("id").asString()).isEqualTo(file);
        assertThat(shown.path("name").asString()).isEqualTo("numbat–prices.csv");
        assertThat(http.bytes(agent, path(reference, "attachments", file)).getBody())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("a;b");
        assertThat(jdbc.sql("SELECT convert_from(payload, 'UTF8') FROM domain_event WHERE aggregate_identifier = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(stored -> stored.contains("numbat"));
    }

    @Test
    void aResponseMayBeAFileAlone() {
        var reference = tickets.open(client);
        var file = http.uploaded(client, "shot.png", "a;b");
        assertThat(http.post(client, path(reference, "responses"), saying("", "attachmentIds", List.of(file)))
                        .status())
                .isEqualTo(201);
        assertThat(tickets.page(client, reference)
                        .path("conversation")
                        .get(1)
                        .path("attachments")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aFileMayBeAddedWithoutAWord() {
        var reference = tickets.open(client);
        var answer = http.post(
                client,
                path(reference, "attachments"),
                Map.of("attachmentIds", List.of(http.uploaded(client, "late.txt", "a;b"))));
        assertThat(answer.status()).isEqualTo(200);
        var entry = answer.body().path("conversation").get(1);
        assertThat(entry.path("kind").asString()).isEqualTo("EVENT");
        assertThat(entry.path("attachments").get(0).path("name").asString()).isEqualTo("late.txt");
    }

    @Test
    void aFileAloneIsRefusedWhereItWouldTellNobodyAndMayStillComeWithWords() {
        var reference = tickets.open(client);
        http.post(agent, path(reference, "responses"), saying("Which file?", "asksClient", true));
        var file = Map.of("attachmentIds", List.of(http.uploaded(client, "this.txt", "a;b")));

        var alone = http.post(client, path(reference, "attachments"), file);

        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.code()).isEqualTo("words-needed");
        var said = http.post(
                client, path(reference, "responses"), saying("This one", "attachmentIds", file.get("attachmentIds")));
        assertThat(said.body().path("status").asString()).isEqualTo("OPEN");
    }

    @Test
    void aNotesFileIsStaffsAlone() {
        var reference = tickets.open(client);
        var file = http.uploaded(agent, "invoice-trouble.txt", "a;b");
        http.post(
                agent,
                path(reference, "responses"),
                saying("Look", "visibility", "INTERNAL", "attachmentIds", List.of(file)));
        assertThat(tickets.page(agent, reference).toString()).contains("invoice-trouble");
        assertThat(tickets.page(client, reference).toString()).doesNotContain("invoice-trouble");
        assertThat(http.get(client, path(reference, "history")).body().toString())
                .doesNotContain("invoice-trouble");
        assertThat(http.bytes(client, path(reference, "attachments", file))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void aFileBelongsToOneThingAndToWhoeverUploadedIt() {
        var reference = tickets.open(client);
        var file = http.uploaded(client, "once.txt", "a;b");
        assertThat(http.post(agent, path(reference, "responses"), saying("Mine?", "attachmentIds", List.of(file)))
                        .code())
                .isEqualTo("unknown-attachment");
        http.post(client, path(reference, "responses"), saying("One", "attachmentIds", List.of(file)));
        assertThat(http.post(client, path(reference, "responses"), saying("Two", "attachmentIds", List.of(file)))
                        .code())
                .isEqualTo("attachment-already-used");
    }
}
