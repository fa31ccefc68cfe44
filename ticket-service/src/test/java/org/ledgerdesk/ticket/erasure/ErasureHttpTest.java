package org.ledgerdesk.ticket.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestDesk.by;
import static org.ledgerdesk.ticket.TestDesk.now;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.ledgerdesk.ticket.domain.TicketCommand.CloseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.ledgerdesk.ticket.rows.TicketRowRebuild;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@TicketServiceTest
class ErasureHttpTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, String> REASON = Map.of("reason", "Kept long enough.");

    private final Caller client = TestCallers.member("old-mill");
    private final Caller agent = TestCallers.agent();
    private final Caller lead = TestCallers.lead();

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
        Stream.of(client, agent, lead).forEach(people::know);
    }

    @Test
    void afterSixYearsALeadMayEraseEveryWordAndTheRecordStays() {
        var reference = closed(years(7));
        var before = stored(reference);

        var answer = http.post(lead, path(reference, "erasure"), REASON);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        for (var reader : List.of(client, agent)) {
            var page = tickets.page(reader, reference);
            assertThat(page.path("subject").asString()).isEqualTo("[erased]");
            assertThat(page.path("status").asString()).isEqualTo("CLOSED");
            assertThat(page.path("conversation")
                            .valueStream()
                            .filter(entry -> !entry.path("kind").asString().equals("EVENT"))
                            .map(entry -> entry.path("body").asString()))
                    .isNotEmpty()
                    .containsOnly("[erased]");
        }
        assertThat(row(reference))
                .containsEntry("subject", "[erased]")
                .containsEntry("latest_excerpt", "[erased]")
                .containsEntry("note_excerpt", "[erased]");
        assertThat(http.get(agent, "/api/v1/tickets?organisation=old-mill&q=calls+often")
                        .body()
                        .toString())
                .doesNotContain(reference);
        assertThat(stored(reference)).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
    }

    @Test
    void theHistorySaysWhoErasedAndTellsStaffWhy() {
        var reference = closed(years(7));
        http.post(lead, path(reference, "erasure"), REASON);

        var forStaff = last(agent, reference);
        assertThat(forStaff.path("type").asString()).isEqualTo("TextErased");
        assertThat(forStaff.path("by").path("id").asString()).isEqualTo(lead.id());
        assertThat(forStaff.path("data").path("reason").asString()).isEqualTo("Kept long enough.");
        assertThat(last(client, reference).path("data").has("reason")).isFalse();
        await().atMost(SOON).until(() -> topics.received("ticket.events", reference).stream()
                .anyMatch(event -> event.type().equals("TextErased")
                        && event.data().path("person").isNull()));
    }

    @Test
    void aTicketThatMustBeKeptIsRefusedWithTheDay() {
        var reference = closed(Instant.parse("2024-03-05T23:30:00Z"));

        var answer = http.post(lead, path(reference, "erasure"), REASON);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("kept-until");
        assertThat(answer.body().path("detail").asString()).contains("2030-03-06");
        assertThat(tickets.page(client, reference).path("subject").asString()).isEqualTo("Old matter");
    }

    @Test
    void anOpenOneIsNotErasedHoweverOld() {
        var reference = desk.open(client, "QUESTION", "Old matter", "Still open.", years(9));
        var answer = http.post(lead, path(reference, "erasure"), REASON);
        assertThat(answer.code()).isEqualTo("ticket-is-not-closed");
    }

    @Test
    void onlyALeadOrAnAdminMay() {
        var reference = closed(years(7));
        assertThat(http.post(client, path(reference, "erasure"), REASON).status())
                .isEqualTo(403);
        assertThat(http.post(agent, path(reference, "erasure"), REASON).status())
                .isEqualTo(403);
        assertThat(http.post(lead, path("HD-99999999", "erasure"), REASON).status())
                .isEqualTo(404);
        assertThat(http.post(lead, path(reference, "erasure"), Map.of()).status())
                .isEqualTo(422);
        assertThat(http.post(TestCallers.admin(), path(reference, "erasure"), REASON)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theirFilesGoTooUnlessAnotherTicketHasTheSameOnes() {
        var gone = someone();
        var only = upload(gone, "only here " + UUID.randomUUID());
        var shared = "in two places " + UUID.randomUUID();
        var twice = upload(gone, shared);
        var theirs = tickets.open(gone, "attachmentIds", List.of(only, twice));
        var elsewhere = upload(client, shared);
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

    @Test
    void rebuildingAfterwardsGivesTheSameRows() {
        var gone = someone();
        var theirs = desk.open(gone, "QUESTION", "About me", "My number is 5.", now());
        desk.note(theirs, agent, "Call them.", now());
        var old = closed(years(8));
        http.post(lead, path(old, "erasure"), REASON);
        erase(gone.id());
        await().atMost(SOON).until(() -> "[erased]".equals(row(theirs).get("subject")));
        desk.say(theirs, agent, "After the erasing.", now());
        var live = rows();

        rebuild.rebuild();

        assertThat(rows()).isEqualTo(live);
        assertThat(row(old)).containsEntry("subject", "[erased]");
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

    private String closed(Instant at) {
        var reference = desk.open(client, "QUESTION", "Old matter", "Her number is 5.", at);
        desk.say(reference, agent, "We know.", at);
        desk.note(reference, agent, "She calls often.", at);
        desk.send(new ResolveTicket(reference, at, by(agent)));
        desk.send(new CloseTicket(reference, at, by(agent)));
        return reference;
    }

    private String upload(Caller uploader, String content) {
        return tickets.upload(uploader, "secret-name.txt", content);
    }

    private int status(String path) {
        return http.bytes(agent, path).getStatusCode().value();
    }

    private Path place(String attachment) {
        var sha256 = jdbc.queryForObject("SELECT sha256 FROM attachment WHERE id = ?::uuid", String.class, attachment);
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static Instant years(int ago) {
        return now().minus(365L * ago + 3, ChronoUnit.DAYS);
    }

    private JsonNode last(Caller reader, String reference) {
        var items = new ArrayList<>(http.get(reader, path(reference, "history") + "?limit=200")
                .body()
                .path("items")
                .values());
        return items.getLast();
    }

    private Map<String, Object> row(String reference) {
        return jdbc.queryForMap("SELECT * FROM ticket_row WHERE reference = ?", reference);
    }

    private List<String> rows() {
        return jdbc.queryForList(
                "SELECT r::text FROM ticket_row r WHERE organisation = 'old-mill' ORDER BY reference", String.class);
    }

    private List<String> stored(String reference) {
        return jdbc.queryForList(
                "SELECT encode(payload, 'hex') FROM domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number",
                String.class,
                reference);
    }
}
