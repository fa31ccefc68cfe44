package org.ledgerdesk.ticket.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.Neighbours;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.clocks.ClockStep;
import org.ledgerdesk.ticket.clocks.Clocks;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the directory knows, beside a ticket: that its assignee is away, and how its organisation is called. */
@TicketServiceTest
class ShownWithTicketsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String slug = "shown-mill-" + UUID.randomUUID();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Caller client = TestCallers.member(slug);
    private final Caller colleague = TestCallers.agent();
    private final Caller assignee = staff();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    TestTopics topics;

    @Autowired
    Neighbours neighbours;

    @Autowired
    Clocks clocks;

    private String reference = "";

    @BeforeEach
    void aTicketIsWithSomebody() {
        List.of(client, colleague).forEach(people::know);
        people.know(assignee);
        reference = tickets.open(client);
        assertThat(assign(assignee).status()).isEqualTo(200);
    }

    @Test
    void thatTheAssigneeIsAwayIsShownToStaffOnPageListAndQueueUntilTheyAreBack() {
        assertThat(tickets.page(colleague, reference).path("assignee").has("absentUntil"))
                .isFalse();
        var until = now.plus(50, ChronoUnit.HOURS);

        changed(2, List.of(away(now.minusSeconds(60), now.plusSeconds(3600)), away(now.plusSeconds(3600), until)));

        await().atMost(SOON).untilAsserted(() -> assertThat(tickets.page(colleague, reference)
                        .at("/assignee/absentUntil")
                        .asString(""))
                .isEqualTo(until.toString()));
        for (var where : List.of("/api/v1/tickets?limit=200", "/api/v1/queue?limit=200")) {
            assertThat(item(colleague, where).at("/assignee/absentUntil").asString(""))
                    .isEqualTo(until.toString());
        }
        assertThat(tickets.page(client, reference).path("assignee").has("absentUntil"))
                .isFalse();
        assertThat(item(client, "/api/v1/tickets").path("assignee").has("absentUntil"))
                .isFalse();

        changed(3, List.of());
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        tickets.page(colleague, reference).path("assignee").has("absentUntil"))
                .isFalse());
    }

    @Test
    void anyColleagueTakesOver() {
        changed(2, List.of(away(now.minusSeconds(60), now.plusSeconds(3600))));

        var taken = assign(colleague);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body().at("/assignee/id").asString()).isEqualTo(colleague.id());
    }

    @Test
    void listsSayHowTheOrganisationIsCalled() {
        assertThat(item(colleague, "/api/v1/tickets?limit=200")
                        .path("organisationName")
                        .isNull())
                .isTrue();
        neighbours.answer("GET /internal/organisations/" + slug, "{\"slug\":\"x\",\"name\":\"The Mill\",\"more\":1}");
        var state = (ObjectNode) EventContract.example("directory.events", "OrganisationRegistered", 1);
        topics.send("directory.events", slug, 1, "OrganisationRegistered", state.put("slug", slug));

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        item(client, "/api/v1/tickets").path("organisationName").asString(""))
                .isEqualTo("The Mill"));
        assertThat(tickets.page(client, reference).path("organisationName").asString())
                .isEqualTo("The Mill");
        assertThat(item(colleague, "/api/v1/queue?limit=200")
                        .path("organisationName")
                        .asString())
                .isEqualTo("The Mill");
    }

    @Test
    void listsSayWhatBurnsNextAsTheQueueDoes() {
        clock("QUOTE", 7200);
        clock("RESPONSE", 3600);

        for (var where : List.of("/api/v1/tickets?limit=200", "/api/v1/queue?limit=200")) {
            var clock = item(colleague, where).path("nearestClock");
            assertThat(clock.path("kind").asString()).isEqualTo("RESPONSE");
            assertThat(clock.path("state").asString()).isEqualTo("RUNNING");
            assertThat(clock.path("dueAt").asString())
                    .isEqualTo(now.plusSeconds(3600).toString());
        }
    }

    private void clock(String kind, int seconds) {
        clocks.apply(List.of(new ClockStep(
                ClockStep.Type.STARTED,
                reference,
                UUID.randomUUID().toString(),
                kind,
                now,
                now,
                now.plusSeconds(seconds),
                seconds / 60)));
    }

    private TestHttp.Answer assign(Caller to) {
        return http.put(colleague, path(reference, "assignee"), Map.of("email", to.email()));
    }

    /** Other tests' tickets share the desk, so it may stand on a later page. */
    private JsonNode item(Caller reader, String where) {
        for (var page = http.get(reader, where).body(); ; ) {
            var found = page.path("items")
                    .valueStream()
                    .filter(item -> item.path("reference").asString().equals(reference))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            var cursor = page.path("nextCursor").asString("");
            assertThat(cursor).as("pages after this one").isNotEmpty();
            page = http.get(reader, where + "&cursor=" + cursor).body();
        }
    }

    private void changed(long sequence, List<Map<String, String>> absences) {
        people.know(assignee, "STAFF", Map.of("absences", absences));
        var state = (ObjectNode) EventContract.example("directory.events", "PersonChanged", 1);
        state.put("id", assignee.id()).putNull("organisation");
        topics.send("directory.events", assignee.id(), sequence, "PersonChanged", state);
    }

    private static Map<String, String> away(Instant from, Instant to) {
        return Map.of("from", from.toString(), "to", to.toString());
    }

    private static Caller staff() {
        var id = UUID.randomUUID().toString();
        return new Caller(
                id,
                "Mia " + id.substring(0, 4),
                id + "@ledgerdesk.example",
                Kind.STAFF,
                Set.of(Role.AGENT),
                null,
                Set.of("SUPPORT"),
                "en");
    }
}
