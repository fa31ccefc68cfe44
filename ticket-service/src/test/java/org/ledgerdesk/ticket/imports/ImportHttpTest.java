package org.ledgerdesk.ticket.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.chassis.testing.TestTopics.Received;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TicketServiceTest
class ImportHttpTest {

    private static final String LONG_AGO = "2021-03-01T09:00:00Z";

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    TestTopics topics;

    @Autowired
    JdbcClient jdbc;

    private final Caller admin = TestCallers.admin();

    @Test
    void aTicketOfAnotherDeskArrivesWithItsWholePast() {
        var client = people.know(TestCallers.member("moved-mill"));
        var agent = people.know(TestCallers.agent());
        var reference =
                take("zendesk", past("4711", client, agent)).path("reference").asString();

        var page = tickets.page(client, reference);
        assertThat(page.path("status").asString()).isEqualTo("CLOSED");
        assertThat(page.path("openedAt").asString()).isEqualTo(LONG_AGO);
        assertThat(page.path("priority").asString()).isEqualTo("P3");
        assertThat(page.path("updatedAt").asString()).isEqualTo("2021-03-09T10:00:00Z");
        assertThat(page.path("conversation").findValuesAsString("body"))
                .contains("The lamp is out since Monday.", "Which lamp?", "The green one.", "Mended.");
        assertThat(page.path("conversation").findValuesAsString("body")).doesNotContain("Ask the electrician");
        assertThat(tickets.page(agent, reference).path("assignee").path("id").asString())
                .isEqualTo(agent.id());
        assertThat(http.get(client, path(reference) + "?asOf=2021-03-02T12:00:00Z")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("AWAITING_RESPONSE");
    }

    @Test
    void importingAgainChangesNothing() {
        var client = people.know(TestCallers.member("moved-mill"));
        var agent = people.know(TestCallers.agent());
        var first = take("freshdesk", past("1", client, agent));
        var again = take("freshdesk", past("1", client, agent));
        assertThat(first.path("outcome").asString()).isEqualTo("IMPORTED");
        assertThat(again.path("outcome").asString()).isEqualTo("ALREADY_HERE");
        assertThat(again.path("reference")).isEqualTo(first.path("reference"));
        assertThat(take("another desk", past("1", client, agent)).path("reference"))
                .isNotEqualTo(first.path("reference"));
    }

    @Test
    void eachFactSaysThatItWasImportedThoughTheStoreKnowsWhenItArrived() {
        var client = people.know(TestCallers.member("topic-moved"));
        var agent = people.know(TestCallers.agent());
        var began = Instant.now();
        var reference = take("zendesk-topic", past("8", client, agent))
                .path("reference")
                .asString();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(topics.received("ticket.events", reference)).hasSize(12));
        assertThat(topics.received("ticket.events", reference)).allSatisfy(fact -> {
            assertThat(fact.data().path("imported").asBoolean(false)).isTrue();
            EventContract.check("ticket.events", fact.type(), 1, fact.data());
        });
        assertThat(topics.received("ticket.events", reference))
                .extracting(Received::type)
                .startsWith("TicketOpened", "PriorityAssessed", "TicketAssigned", "ResponseAdded")
                .endsWith("TicketResolved", "ResponseAdded", "TicketClosed");
        assertThat(jdbc.sql("SELECT min(time_stamp) FROM domain_event WHERE aggregate_identifier = :reference")
                        .param("reference", reference)
                        .query(String.class)
                        .single())
                .satisfies(stored -> assertThat(Instant.parse(stored)).isAfter(began.minusSeconds(60)));
    }

    @Test
    void whatIsDoneToAnImportedTicketNowIsNotImported() {
        var client = people.know(TestCallers.member("moved-live"));
        var agent = people.know(TestCallers.agent());
        var reference =
                take("zendesk-live", past("9", client, agent)).path("reference").asString();
        http.post(client, path(reference, "responses"), TestTickets.saying("It is out again, please look."));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(topics.received("ticket.events", reference))
                        .extracting(fact -> fact.data().has("imported"))
                        .endsWith(true, false, false));
        assertThat(tickets.page(client, reference).path("status").asString()).isEqualTo("OPEN");
    }

    @Test
    void aTicketThatBreaksARuleStaysOutAndTheOthersComeIn() {
        var client = people.know(TestCallers.member("moved-mill"));
        var agent = people.know(TestCallers.agent());
        var wrong = past("wrong", client, agent);
        wrong.put("acts", List.of(act("RESOLVED", "2021-03-02T09:00:00Z", client)));
        var backwards = past("backwards", client, agent);
        backwards.put("acts", List.of(act("RESOLVED", "2021-02-02T09:00:00Z", agent)));
        var future = past("future", client, agent);
        future.put("openedAt", Instant.now().plusSeconds(3600).toString());
        future.put("acts", List.of());
        var stranger = past("stranger", client, agent);
        stranger.put("requester", "nobody@nowhere.example");

        var items = http.post(
                        admin,
                        "/api/v1/imports",
                        Map.of(
                                "source",
                                "mixed",
                                "tickets",
                                List.of(past("right", client, agent), wrong, backwards, future, stranger)))
                .body()
                .path("items");
        assertThat(items.findValuesAsString("outcome"))
                .containsExactly("IMPORTED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(items.findValuesAsString("code"))
                .containsExactly("staff-only", "out-of-order", "in-the-future", "not-a-client");
        assertThat(jdbc.sql("SELECT count(*) FROM imported_ticket WHERE source = 'mixed'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyWhoRunsTheDeskImports() {
        var request = Map.of("source", "s", "tickets", List.of());
        for (var other : List.of(
                TestCallers.member("moved-mill"),
                TestCallers.approver("moved-mill"),
                TestCallers.agent(),
                TestCallers.lead())) {
            assertThat(http.post(other, "/api/v1/imports", request).status()).isEqualTo(403);
        }
        assertThat(http.post(admin, "/api/v1/imports", request).status()).isEqualTo(200);
        assertThat(http.post(TestCallers.service("local"), "/api/v1/imports", request)
                        .status())
                .isEqualTo(200);
    }

    private JsonNode take(String source, Map<String, Object> past) {
        var answer = http.post(admin, "/api/v1/imports", Map.of("source", source, "tickets", List.of(past)));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("items").get(0);
    }

    private static Map<String, Object> past(String id, Caller client, Caller agent) {
        var past = new LinkedHashMap<String, Object>();
        past.put("id", id);
        past.put("requester", client.email());
        past.put("openedAt", LONG_AGO);
        past.put("category", "BUG_REPORT");
        past.put("subject", "A lamp is out");
        past.put("description", "The lamp is out since Monday.");
        past.put(
                "acts",
                List.of(
                        act("ASSESSED", "2021-03-01T10:00:00Z", agent, "priority", "P3"),
                        act("ASSIGNED", "2021-03-01T10:00:00Z", agent, "assignee", agent.email()),
                        act("RESPONDED", "2021-03-02T11:00:00Z", agent, "text", "Which lamp?", "asksClient", true),
                        act(
                                "RESPONDED",
                                "2021-03-02T11:30:00Z",
                                agent,
                                "text",
                                "Ask the electrician",
                                "visibility",
                                "INTERNAL"),
                        act("RESPONDED", "2021-03-02T13:00:00Z", client, "text", "The green one."),
                        act("RESPONDED", "2021-03-02T14:00:00Z", agent, "text", "Mended.", "resolve", true),
                        act("RESPONDED", "2021-03-02T15:00:00Z", client, "text", "Thank you!"),
                        act("CLOSED", "2021-03-09T10:00:00Z", null)));
        return past;
    }

    private static Map<String, Object> act(String kind, String at, Caller by, Object... more) {
        var act = new LinkedHashMap<String, Object>();
        act.put("kind", kind);
        act.put("at", at);
        if (by != null) {
            act.put("by", by.email());
        }
        return TestTickets.with(act, more);
    }
}
