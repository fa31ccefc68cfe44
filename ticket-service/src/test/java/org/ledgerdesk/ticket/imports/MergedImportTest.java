package org.ledgerdesk.ticket.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What another desk left unanswered starts no clock here, neither by a merge nor by its undoing. */
@TicketServiceTest
class MergedImportTest {

    private final Caller client = TestCallers.member("merged-import-mill");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    TestTopics topics;

    private String imported = "";
    private String live = "";

    @BeforeEach
    void aTicketOfAnotherDeskAndOneOfThisAreOneIssue() {
        List.of(client, agent).forEach(people::know);
        live = tickets.open(client);
        imported = http.post(
                        TestCallers.admin(),
                        "/api/v1/imports",
                        Map.of("source", "merged " + UUID.randomUUID(), "tickets", List.of(unanswered())))
                .body()
                .path("items")
                .get(0)
                .path("reference")
                .asString();
    }

    @Test
    void mergingAnImportedTicketOwesNoAnswerFromBefore() {
        merge(live, imported);

        assertThat(oldestUnanswered(live, "DuplicateAbsorbed").isNull()).isTrue();
    }

    @Test
    void whatItsClientWritesHereIsOwedFromThen() {
        var began = Instant.now().minusSeconds(1);
        http.post(client, path(imported, "responses"), saying("It is out again, please look."));
        merge(live, imported);

        assertThat(Instant.parse(oldestUnanswered(live, "DuplicateAbsorbed").asString()))
                .isAfter(began);
    }

    @Test
    void undoingOwesNoAnswerFromBeforeOnEitherSide() {
        merge(imported, live);
        http.delete(agent, path(imported, "merges", live));
        assertThat(oldestUnanswered(imported, "MergeUndone").isNull()).isTrue();
        assertThat(oldestUnanswered(live, "MergeUndone").isNull()).isFalse();

        merge(live, imported);
        http.delete(agent, path(live, "merges", imported));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(topics.received("ticket.events", imported).stream()
                                .filter(fact -> fact.type().equals("MergeUndone"))
                                .map(fact -> fact.data().path("oldestUnanswered")))
                        .hasSize(2)
                        .allMatch(JsonNode::isNull));
    }

    private void merge(String original, String duplicate) {
        assertThat(http.post(agent, path(original, "merges"), Map.of("duplicates", List.of(duplicate)))
                        .status())
                .isEqualTo(200);
    }

    private JsonNode oldestUnanswered(String reference, String type) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> topics.received("ticket.events", reference).stream()
                                .filter(fact -> fact.type().equals(type))
                                .findFirst(),
                        fact -> fact.isPresent())
                .orElseThrow()
                .data()
                .path("oldestUnanswered");
    }

    private Map<String, Object> unanswered() {
        return Map.of(
                "id",
                "4711",
                "requester",
                client.email(),
                "openedAt",
                "2021-03-01T09:00:00Z",
                "category",
                "BUG_REPORT",
                "subject",
                "A lamp is out",
                "description",
                "The lamp is out since Monday.",
                "acts",
                List.of());
    }
}
