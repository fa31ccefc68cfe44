package org.ledgerdesk.ticket.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestDesk.now;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.rows.TicketRowRebuild;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A ticket that was kept for long enough loses its words, and nothing of its record. */
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
    void rebuildingAfterwardsGivesTheSameRows() {
        var old = closed(years(8));
        http.post(lead, path(old, "erasure"), REASON);
        var live = asText(old);

        rebuild.rebuild();

        assertThat(asText(old)).isEqualTo(live).contains("[erased]");
    }

    private String closed(Instant at) {
        var reference = desk.open(client, "QUESTION", "Old matter", "Her number is 5.", at);
        desk.say(reference, agent, "We know.", at);
        desk.note(reference, agent, "She calls often.", at);
        desk.close(reference, agent, at);
        return reference;
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

    private String asText(String reference) {
        return jdbc.queryForObject("SELECT r::text FROM ticket_row r WHERE reference = ?", String.class, reference);
    }

    private Map<String, Object> row(String reference) {
        return jdbc.queryForMap("SELECT * FROM ticket_row WHERE reference = ?", reference);
    }

    private List<String> stored(String reference) {
        return jdbc.queryForList(
                "SELECT encode(payload, 'hex') FROM domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number",
                String.class,
                reference);
    }
}
