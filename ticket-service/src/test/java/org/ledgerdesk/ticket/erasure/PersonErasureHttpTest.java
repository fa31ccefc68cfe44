package org.ledgerdesk.ticket.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestDesk.now;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.rows.TicketRowRebuild;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person who is erased takes their words and files from every ticket, and no one else's. */
@TicketServiceTest
class PersonErasureHttpTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Caller client = TestCallers.member("old-mill");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestDesk desk;

    @Autowired
    TestTickets tickets;

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTopics topics;

    @Autowired
    TicketRowRebuild rebuild;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${ledgerdesk.attachments}")
    Path folder;

    @BeforeEach
    void everybodyIsKnown() {
        Stream.of(client, agent).forEach(people::know);
    }

    @Test
    void theirFilesGoTooUnlessAnotherTicketHasTheSameOnes() {
        var gone = someone();
        var only = http.uploaded(gone, "secret-name.txt", "only here " + UUID.randomUUID());
        var shared = "in two places " + UUID.randomUUID();
        var twice = http.uploaded(gone, "secret-name.txt", shared);
        var theirs = tickets.open(gone, "attachmentIds", List.of(only, twice));
        var elsewhere = http.uploaded(client, "secret-name.txt", shared);
        var other = tickets.open(client, "attachmentIds", List.of(elsewhere));
        var bytes = place(only);

        erase(gone.id());

        await().atMost(SOON).until(() -> !Files.exists(bytes));
        assertThat(status(path(theirs, "attachments", only))).isEqualTo(404);
        assertThat(status(path(theirs, "attachments", twice))).isEqualTo(404);
        assertThat(status(path(other, "attachments", elsewhere))).isEqualTo(200);
        assertThat(jdbc.queryForObject("SELECT name FROM attachment WHERE id = ?::uuid", String.class, only))
                .isEqualTo("[erased]");
        assertThat(tickets.page(agent, theirs).toString()).doesNotContain("secret-name");
    }

    @Test
    void anErasedPersonsWordsGoOnEveryTicketAndOthersStay() {
        var gone = someone();
        var theirs = desk.open(gone, "QUESTION", "About me", "My number is 5.", now());
        desk.say(theirs, agent, "Noted.", now());
        var other = desk.open(client, "QUESTION", "Not about me", "Hello.", now());
        desk.say(other, gone, "My number is 6.", now());

        erase(gone.id());

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(row(theirs)).containsEntry("subject", "[erased]").containsEntry("latest_excerpt", "Noted.");
            assertThat(row(other)).containsEntry("subject", "Not about me").containsEntry("latest_excerpt", "[erased]");
        });
        assertThat(tickets.page(agent, other).toString()).contains("Hello.").doesNotContain("My number is 6");
        assertThat(last(agent, theirs).path("data").path("person").asString()).isEqualTo(gone.id());
        assertThat(jdbc.queryForObject("SELECT count(*) FROM erasure_due", Integer.class))
                .isZero();
    }

    /** The new ticket's subject is the agent's, its text a colleague's, and the requester wrote nothing of it. */
    @Test
    void nothingIsComparedByWordsThatWereErased() {
        var gone = someone();
        var source = desk.open(client, "QUESTION", "The shop", "It is slow.", now());
        var theirs = desk.say(source, gone, "My lamp flickers.", now());
        var split = http.post(
                        agent,
                        path(source, "splits"),
                        Map.of("responseIds", List.of(theirs), "subject", "A flickering lamp"))
                .body()
                .path("reference")
                .asString();
        await().atMost(SOON).until(() -> compared(split).equals(List.of("A flickering lamp/My lamp flickers.")));

        erase(gone.id());

        await().atMost(SOON).until(() -> compared(split).equals(List.of("A flickering lamp/")));
        assertThat(compared(source)).containsExactly("The shop/It is slow.");
    }

    private List<String> compared(String reference) {
        return jdbc.queryForList(
                "SELECT subject || '/' || body FROM duplicate_text WHERE reference = ?", String.class, reference);
    }

    @Test
    void rebuildingAfterwardsGivesTheSameRows() {
        var gone = someone();
        var theirs = desk.open(gone, "QUESTION", "About me", "My number is 5.", now());
        desk.note(theirs, agent, "Call them.", now());
        erase(gone.id());
        await().atMost(SOON).until(() -> "[erased]".equals(row(theirs).get("subject")));
        desk.say(theirs, agent, "After the erasing.", now());
        var live = asText(theirs);

        rebuild.rebuild();

        assertThat(asText(theirs)).isEqualTo(live);
    }

    private void erase(String person) {
        topics.send(
                "directory.events",
                person,
                1,
                "PersonErased",
                ((ObjectNode) EventContract.example("directory.events", "PersonErased", 1)).put("id", person));
    }

    private Caller someone() {
        var id = UUID.randomUUID().toString();
        return people.know(new Caller(
                id,
                "Mia Berg",
                id + "@old-mill.example",
                Kind.CLIENT,
                Set.of(Role.MEMBER),
                "old-mill",
                Set.of(),
                "en"));
    }

    private int status(String path) {
        return http.bytes(agent, path).getStatusCode().value();
    }

    private Path place(String attachment) {
        var sha256 = jdbc.queryForObject("SELECT sha256 FROM attachment WHERE id = ?::uuid", String.class, attachment);
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private JsonNode last(Caller reader, String reference) {
        var items = new ArrayList<>(http.get(reader, path(reference, "history") + "?limit=200")
                .body()
                .path("items")
                .values());
        return items.getLast();
    }

    private String asText(String reference) {
        return jdbc.queryForObject("SELECT r::text FROM ticket_row r WHERE reference = ?", String.class, reference);
    }

    private Map<String, Object> row(String reference) {
        return jdbc.queryForMap("SELECT * FROM ticket_row WHERE reference = ?", reference);
    }
}
