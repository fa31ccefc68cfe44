package org.ledgerdesk.ticket.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.Neighbours;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.TicketCommand.AssignTicket;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@TicketServiceTest
class TicketsTest {

    /** An organisation per test, so that each sees only its own tickets. */
    private final String organisation = "list-" + UUID.randomUUID();

    private final Caller client = TestCallers.member(organisation);
    private final Caller agent = TestCallers.agent();
    private final Instant start = now().minus(Duration.ofHours(1));

    @Autowired
    TestDesk desk;

    @Autowired
    TestHttp http;

    @Autowired
    Neighbours neighbours;

    @Autowired
    People people;

    @Test
    void aTicketIsInTheListOfItsClientAsSoonAsItIsOpened() {
        known(client);
        var reference = desk.open(client, "BUG_REPORT", "Checkout is blank", "At step 3.", start);

        var item = only(http.get(client, "/api/v1/tickets"));

        assertThat(item.path("reference").asString()).isEqualTo(reference);
        assertThat(item.path("subject").asString()).isEqualTo("Checkout is blank");
        assertThat(item.path("status").asString()).isEqualTo("NEW");
        assertThat(item.path("priority").isNull()).isTrue();
        assertThat(item.path("assignee").isNull()).isTrue();
        assertThat(item.path("requester").path("email").asString()).isEqualTo(client.email());
        assertThat(item.path("openedAt").asString()).isEqualTo(start.toString());
        assertThat(item.path("latest").path("author").asString()).isEqualTo(client.name());
        assertThat(item.path("latest").path("kind").asString()).isEqualTo("CLIENT");
        assertThat(item.path("latest").path("excerpt").asString()).isEqualTo("At step 3.");
    }

    @Test
    void anotherOrganisationsTicketsAreNotThere() {
        desk.open(client, "BUG_REPORT", "Ours", "Only ours.", start);
        var stranger = TestCallers.member("stranger-" + UUID.randomUUID());

        assertThat(items(http.get(stranger, "/api/v1/tickets"))).isEmpty();
        assertThat(items(http.get(stranger, "/api/v1/tickets?organisation=" + organisation)))
                .isEmpty();
        assertThat(items(http.get(agent, "/api/v1/tickets?organisation=" + organisation)))
                .hasSize(1);
    }

    @Test
    void aNoteIsTheLatestForStaffAndNothingForTheClient() {
        var reference = desk.open(client, "QUESTION", "How", "How do I?", start);
        desk.note(reference, agent, "They mean the old shop.", start.plusSeconds(60));

        var shown = only(http.get(client, "/api/v1/tickets"));
        assertThat(shown.path("latest").path("excerpt").asString()).isEqualTo("How do I?");
        assertThat(shown.path("updatedAt").asString()).isEqualTo(start.toString());

        var staffs = only(http.get(agent, "/api/v1/tickets?organisation=" + organisation));
        assertThat(staffs.path("latest").path("excerpt").asString()).isEqualTo("They mean the old shop.");
        assertThat(staffs.path("updatedAt").asString())
                .isEqualTo(start.plusSeconds(60).toString());
    }

    @Test
    void filtersNarrowTheList() {
        known(agent);
        var bug = desk.open(client, "BUG_REPORT", "Checkout is blank", "Step 3.", start);
        var question = desk.open(client, "QUESTION", "Invoice colours", "Why green?", start.plusSeconds(10));
        desk.assess(bug, agent, Priority.P2, start.plusSeconds(20));
        desk.send(new AssignTicket(bug, start.plusSeconds(30), TestDesk.by(agent), agent.id()));

        assertThat(found("status=OPEN")).containsExactly(bug);
        assertThat(found("status=OPEN&status=NEW")).containsExactly(bug, question);
        assertThat(found("status=RESOLVED")).isEmpty();
        assertThat(found("category=QUESTION")).containsExactly(question);
        assertThat(found("department=SUPPORT")).hasSize(2);
        assertThat(found("priority=P2")).containsExactly(bug);
        assertThat(found("assignee=none")).containsExactly(question);
        assertThat(found("assignee=me")).containsExactly(bug);
        assertThat(found("assignee=agent%40ledgerdesk.example")).containsExactly(bug);
        assertThat(found("assignee=nobody%40ledgerdesk.example")).isEmpty();
        assertThat(found("openedFrom=" + start.plusSeconds(5))).containsExactly(question);
        assertThat(found("openedTo=" + start.plusSeconds(5))).containsExactly(bug);
        assertThat(found("q=invoice")).containsExactly(question);
        assertThat(found("q=" + bug.toLowerCase())).containsExactly(bug);
        assertThat(found("q=invoice%20checkout")).isEmpty();
    }

    @Test
    void theListIsOrderedAsAsked() {
        var first = desk.open(client, "QUESTION", "One", "1", start);
        var second = desk.open(client, "QUESTION", "Two", "2", start.plusSeconds(1));
        desk.say(first, client, "More on one", start.plusSeconds(2));

        assertThat(found("")).containsExactly(first, second);
        assertThat(found("sort=updatedAt")).containsExactly(second, first);
        assertThat(found("sort=openedAt")).containsExactly(first, second);
        assertThat(found("sort=-openedAt")).containsExactly(second, first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-updatedAt", "updatedAt", "-openedAt", "openedAt"})
    void pagesFollowEachOtherWithoutGapOrRepetition(String sort) {
        // All at the same moment: the number decides between them.
        var opened = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            opened.add(desk.open(client, "QUESTION", "Question " + i, "?", start));
        }

        var seen = new ArrayList<String>();
        var path = "/api/v1/tickets?limit=2&sort=" + sort;
        var answer = http.get(client, path);
        while (true) {
            items(answer).forEach(item -> seen.add(item.path("reference").asString()));
            var cursor = answer.body().path("nextCursor");
            if (cursor.isNull()) {
                break;
            }
            answer = http.get(client, path + "&cursor=" + cursor.asString());
        }

        assertThat(seen).hasSize(5).containsExactlyInAnyOrderElementsOf(opened);
    }

    @Test
    void aCursorWorksOnlyForItsCallerAndItsList() {
        for (int i = 0; i < 3; i++) {
            desk.open(client, "QUESTION", "Question " + i, "?", start);
        }
        var cursor = http.get(client, "/api/v1/tickets?limit=1")
                .body()
                .path("nextCursor")
                .asString();
        var colleague = TestCallers.approver(organisation);

        assertThat(http.get(client, "/api/v1/tickets?limit=2&cursor=" + cursor).status())
                .isEqualTo(200);
        for (var refused : List.of(
                http.get(colleague, "/api/v1/tickets?limit=1&cursor=" + cursor),
                http.get(client, "/api/v1/tickets?limit=1&sort=openedAt&cursor=" + cursor),
                http.get(client, "/api/v1/tickets?limit=1&status=NEW&cursor=" + cursor),
                http.get(client, "/api/v1/tickets?cursor=x" + cursor),
                http.get(client, "/api/v1/tickets?cursor=%00"),
                http.get(client, "/api/v1/tickets?cursor="))) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("cursor-invalid");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=LOST",
                "priority=P9",
                "sort=subject",
                "openedFrom=yesterday",
                "openedFrom=%2B1000000000-01-01T00:00:00Z",
                "limit=many",
                "q=a%00b",
                "category=%00",
                "references=",
                "references=%20,",
                "references=HD-0%000001",
                "organisation=%ED%A0%80%00"
            })
    void whatMakesNoSenseIsRefused(String query) {
        assertThat(http.get(agent, "/api/v1/tickets?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "2147483647"})
    void aPageHasOneToTwoHundredItems(String limit) {
        var answer = http.get(agent, "/api/v1/tickets?limit=" + limit);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("limit-out-of-range");
    }

    @Test
    void quotesAndOperatorsInASearchAreWordsToo() {
        desk.open(client, "QUESTION", "It's \"odd\"", "?", start);

        assertThat(found("q=%22odd")).hasSize(1);
        assertThat(found("q=%27%20OR%201%3D1%20--")).isEmpty();
        assertThat(found("q=%26%7C!%3A*")).isEmpty();
    }

    private void known(Caller person) {
        neighbours.answer("GET /internal/people/" + person.id(), """
                {"id":"%s","email":"%s","name":"%s","kind":"%s","roles":[],"organisation":%s,"departments":[],
                 "locale":"en","active":true}""".formatted(
                        person.id(),
                        person.email(),
                        person.name(),
                        person.kind(),
                        person.organisation() == null ? "null" : '"' + person.organisation() + '"'));
        assertThat(people.person(person.id())).isPresent();
    }

    private List<String> found(String query) {
        return items(http.get(agent, "/api/v1/tickets?organisation=" + organisation + "&" + query)).stream()
                .map(item -> item.path("reference").asString())
                .toList();
    }

    private static JsonNode only(TestHttp.Answer answer) {
        assertThat(items(answer)).hasSize(1);
        return items(answer).getFirst();
    }

    private static List<JsonNode> items(TestHttp.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }
}
