package org.ledgerdesk.ticket.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestDesk.by;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.clocks.ClockStep;
import org.ledgerdesk.ticket.clocks.Clocks;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.TicketCommand.DisputePriority;
import org.ledgerdesk.ticket.domain.TicketCommand.ReopenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@TicketServiceTest
class QueueTest {

    private final Caller mill = TestCallers.member("mill");
    private final Caller port = TestCallers.member("port");
    private final Caller agent = TestCallers.agent();
    private final Instant start = now().minus(Duration.ofDays(1));

    @Autowired
    TestDesk desk;

    @Autowired
    TestHttp http;

    @Autowired
    Clocks clocks;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void anEmptyQueue() {
        jdbc.update("UPDATE ticket_row SET lane = NULL");
    }

    @Test
    void siteDownComesFirstThenPriorityThenArrival() {
        var p3 = assessed(mill, Priority.P3, 1);
        var late = assessed(port, Priority.P2, 3);
        var early = assessed(mill, Priority.P2, 2);
        var down = desk.open(port, "SITE_DOWN", "Down", "All of it", at(9));
        var p4 = assessed(port, Priority.P4, 0);

        assertThat(queue("")).containsExactly(down, early, late, p3, p4);
    }

    @Test
    void whatIsToBeAssessedCountsAsP1() {
        var p1 = assessed(mill, Priority.P1, 2);
        var p2 = assessed(mill, Priority.P2, 0);
        var unassessed = desk.open(port, "QUESTION", "?", "?", at(1));

        assertThat(queue("")).containsExactly(unassessed, p1, p2);
    }

    @Test
    void aDisputedTicketIsTriagedAgainAsP1() {
        var p2 = assessed(mill, Priority.P2, 0);
        var disputed = assessed(port, Priority.P4, 1);
        desk.send(new DisputePriority(disputed, at(5), by(port), desk.sealed(disputed, port, "It is urgent")));

        assertThat(queue("")).containsExactly(disputed, p2);
        assertThat(queue("lane=TRIAGE")).containsExactly(disputed);
    }

    @Test
    void aKeyFunctionStandsBeforeAllOthersOfItsOrganisationAndNobodyElses() {
        var portsP1 = assessed(port, Priority.P1, 0);
        var millsP2 = assessed(mill, Priority.P2, 1);
        var portsP2 = assessed(port, Priority.P2, 2);
        var key = desk.open(mill, "KEY_FUNCTION", "Search", "Empty", at(3));
        desk.assess(key, agent, Priority.P3, at(4));

        assertThat(queue("")).containsExactly(portsP1, key, millsP2, portsP2);
    }

    @Test
    void siteDownStandsBeforeAKeyFunctionOfTheSameOrganisation() {
        var key = desk.open(mill, "KEY_FUNCTION", "Search", "Empty", at(0));
        var down = desk.open(mill, "SITE_DOWN", "Down", "All of it", at(5));

        assertThat(queue("")).containsExactly(down, key);
    }

    @Test
    void severalKeyFunctionsOfOneOrganisationStandTogetherInTheirOwnOrder() {
        var key3 = desk.open(mill, "KEY_FUNCTION", "Search", "Empty", at(1));
        desk.assess(key3, agent, Priority.P3, at(4));
        var key2 = desk.open(mill, "KEY_FUNCTION", "Checkout", "Empty", at(2));
        desk.assess(key2, agent, Priority.P2, at(4));
        var p1 = assessed(mill, Priority.P1, 3);

        assertThat(queue("")).containsExactly(key2, key3, p1);
    }

    @Test
    void lanesSayWhoseTurnItIs() {
        var triage = desk.open(mill, "QUESTION", "?", "?", at(0));
        var work = assessed(mill, Priority.P3, 1);
        var waiting = assessed(mill, Priority.P3, 2);
        desk.ask(waiting, agent, "Which one?", at(3));

        assertThat(queue("lane=TRIAGE")).containsExactly(triage);
        assertThat(queue("lane=WORK")).containsExactly(work);
        assertThat(queue("lane=WAITING")).containsExactly(waiting);

        desk.say(waiting, mill, "This one.", at(4));
        assertThat(queue("lane=WAITING")).isEmpty();
        assertThat(queue("lane=WORK")).containsExactly(work, waiting);
    }

    @Test
    void resolvedTicketsAreNotInItAndReopenedOnesAreWhereTheyWere() {
        var first = assessed(mill, Priority.P3, 0);
        var second = assessed(mill, Priority.P3, 1);
        desk.send(new ResolveTicket(first, at(5), by(agent)));
        assertThat(queue("")).containsExactly(second);

        desk.send(new ReopenTicket(first, at(6), by(mill)));
        assertThat(queue("")).containsExactly(first, second);
    }

    @Test
    void itIsFilteredByDepartment() {
        var reference = desk.open(mill, "QUESTION", "?", "?", at(0));

        assertThat(queue("department=SUPPORT")).containsExactly(reference);
        assertThat(queue("department=BILLING")).isEmpty();
    }

    @Test
    void pagesKeepTheOrderAlsoAcrossLiftedTickets() {
        assessed(port, Priority.P1, 0);
        assessed(mill, Priority.P2, 1);
        assessed(port, Priority.P2, 1);
        for (int i = 0; i < 2; i++) {
            var key = desk.open(mill, "KEY_FUNCTION", "Search " + i, "Empty", at(3));
            desk.assess(key, agent, Priority.P3, at(4));
        }
        desk.open(mill, "SITE_DOWN", "Down", "All of it", at(9));
        var whole = queue("");

        for (int limit = 1; limit <= 3; limit++) {
            var seen = new ArrayList<String>();
            var query = "limit=" + limit;
            var answer = http.get(agent, "/api/v1/queue?" + query);
            while (true) {
                seen.addAll(references(answer));
                if (answer.body().path("nextCursor").isNull()) {
                    break;
                }
                answer = http.get(
                        agent,
                        "/api/v1/queue?" + query + "&cursor="
                                + answer.body().path("nextCursor").asString());
            }
            assertThat(seen).as("%s at a time", limit).isEqualTo(whole);
        }
    }

    @Test
    void anItemTellsLaneAndTheClockThatBurnsNext() {
        var reference = assessed(mill, Priority.P2, 0);
        var met = UUID.randomUUID().toString();
        clocks.apply(List.of(
                started(reference, "INITIAL_RESPONSE", at(500)),
                started(reference, "RESPONSE", at(60)),
                new ClockStep(ClockStep.Type.STARTED, reference, met, "ASSESSMENT", at(0), at(0), at(15), 15),
                new ClockStep(ClockStep.Type.MET, reference, met, "ASSESSMENT", at(1), null, null, null)));

        var item = items(http.get(agent, "/api/v1/queue")).getFirst();

        assertThat(item.path("lane").asString()).isEqualTo("WORK");
        assertThat(item.path("subject").asString()).isEqualTo("Something");
        assertThat(item.path("nearestClock").path("kind").asString()).isEqualTo("RESPONSE");
        assertThat(item.path("nearestClock").path("state").asString()).isEqualTo("RUNNING");
        assertThat(item.path("nearestClock").path("dueAt").asString()).isEqualTo(at(60).toString());
    }

    @Test
    void clientsHaveNoQueue() {
        var refused = http.get(mill, "/api/v1/queue");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("staff-only");
    }

    @Test
    void aQueueCursorIsItsOwnersAndItsLanesOnly() {
        desk.open(mill, "QUESTION", "1", "?", at(0));
        desk.open(mill, "QUESTION", "2", "?", at(1));
        var cursor = http.get(agent, "/api/v1/queue?limit=1")
                .body()
                .path("nextCursor")
                .asString();

        assertThat(http.get(TestCallers.lead(), "/api/v1/queue?cursor=" + cursor)
                        .status())
                .isEqualTo(400);
        assertThat(http.get(agent, "/api/v1/queue?lane=WORK&cursor=" + cursor).status())
                .isEqualTo(400);
        assertThat(http.get(agent, "/api/v1/queue?lane=NOWHERE").status()).isEqualTo(400);
    }

    private ClockStep started(String reference, String kind, Instant due) {
        return new ClockStep(
                ClockStep.Type.STARTED, reference, UUID.randomUUID().toString(), kind, at(0), at(0), due, 60);
    }

    private String assessed(Caller client, Priority priority, int minute) {
        var reference = desk.open(client, "BUG_REPORT", "Something", "is wrong", at(minute));
        desk.assess(reference, agent, priority, at(minute));
        return reference;
    }

    private Instant at(int minute) {
        return start.plus(Duration.ofMinutes(minute));
    }

    private List<String> queue(String query) {
        return references(http.get(agent, "/api/v1/queue?" + query));
    }

    private static List<String> references(TestHttp.Answer answer) {
        return items(answer).stream()
                .map(item -> item.path("reference").asString())
                .toList();
    }

    private static List<JsonNode> items(TestHttp.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }
}
