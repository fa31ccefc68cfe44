package org.ledgerdesk.ticket.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.Neighbours;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.clocks.ClockState;
import org.ledgerdesk.ticket.clocks.Clocks;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.work.Work;
import org.ledgerdesk.ticket.work.WorkEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@TicketServiceTest
class TopicsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    TestDesk desk;

    @Autowired
    TestTopics topics;

    @Autowired
    Clocks clocks;

    @Autowired
    Work work;

    @Autowired
    People people;

    @Autowired
    Neighbours neighbours;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aTicketsFactsReachTheTopicInOrderWithoutGap() {
        var client = TestCallers.member("topic-mill");
        var agent = TestCallers.agent();
        var reference = desk.open(client, "BUG_REPORT", "Checkout is blank", "Step 3", now());
        desk.assess(reference, agent, Priority.P2, now());
        desk.ask(reference, agent, "Which browser?", now());
        desk.say(reference, client, "All of them", now());

        await().atMost(SOON)
                .until(() -> topics.received("ticket.events", reference).size() == 7);
        var received = topics.received("ticket.events", reference);

        assertThat(received)
                .extracting(TestTopics.Received::type)
                .containsExactly(
                        "TicketOpened",
                        "PriorityAssessed",
                        "ResponseAdded",
                        "TicketAssigned",
                        "AwaitingResponseStarted",
                        "ResponseAdded",
                        "AwaitingResponseEnded");
        assertThat(received)
                .extracting(TestTopics.Received::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 7).boxed().toList());
        received.forEach(fact -> {
            EventContract.check("ticket.events", fact.type(), 1, fact.data());
            assertThat(fact.data().toString()).doesNotContain("Checkout", "browser", "@", "sealed");
            assertThat(fact.headers())
                    .containsEntry("ce_subject", reference)
                    .containsEntry("ce_source", "/ledgerdesk/ticket-service")
                    .containsEntry("ce_dataschema", "/docs/events/ticket.events/" + fact.type() + ".v1.schema.json");
        });
    }

    @Test
    void clocksFollowSlaServicesSteps() {
        var reference = "HD-" + System.nanoTime();
        var started = sla("ClockStarted", reference);

        topics.send("sla.events", reference, 1, "ClockStarted", started);
        await().atMost(SOON).until(() -> !clocks.of(reference).isEmpty());
        var running = clocks.of(reference).getFirst();
        assertThat(running.kind()).isEqualTo("RESPONSE");
        assertThat(running.state()).isEqualTo(ClockState.RUNNING);
        assertThat(running.dueAt()).isEqualTo(started.path("dueAt").asString());
        assertThat(running.startedAt()).isEqualTo(started.path("startedAt").asString());
        assertThat(running.targetMinutes()).isEqualTo(60);

        topics.send("sla.events", reference, 2, "ClockWarned", sla("ClockWarned", reference));
        topics.send("sla.events", reference, 3, "ClockBreached", sla("ClockBreached", reference));
        topics.send("sla.events", reference, 3, "ClockBreached", sla("ClockBreached", reference));
        topics.send("sla.events", reference, 4, "ClockStopped", sla("ClockStopped", reference));
        await().atMost(SOON).until(() -> clocks.of(reference).getFirst().state() == ClockState.BREACHED);
        await().atMost(SOON)
                .until(() -> jdbc.queryForObject(
                        "SELECT ended_at IS NOT NULL FROM ticket_clock WHERE reference = ?", Boolean.class, reference));
        assertThat(clocks.of(reference)).hasSize(1);
    }

    @Test
    void workIsCountedOnceHoweverOftenItIsHeard() {
        var reference = "HD-" + System.nanoTime();
        var organisation = "work-" + UUID.randomUUID();
        var logged = work("WorkLogged", organisation, reference, "e1-" + reference, 30);
        var corrected = work("WorkCorrected", organisation, reference, "e2-" + reference, -10);

        topics.send("allowance.events", organisation, 1, "WorkLogged", logged);
        topics.send("allowance.events", organisation, 1, "WorkLogged", logged);
        topics.send("allowance.events", organisation, 2, "WorkCorrected", corrected);

        await().atMost(SOON).until(() -> work.minutes(List.of(reference)) == 20);
    }

    @Test
    void entriesOfTwoOrganisationsMayHaveTheSameId() {
        var id = "invoice-1-" + System.nanoTime();
        var mine = "HD-" + System.nanoTime();
        var theirs = "HD-" + System.nanoTime();

        work.add(List.of(new WorkEntry(id, mine, 30)));
        work.add(List.of(new WorkEntry(id, theirs, 45), new WorkEntry(id, theirs, 45)));

        assertThat(work.minutes(List.of(mine))).isEqualTo(30);
        assertThat(work.minutes(List.of(theirs))).isEqualTo(45);
    }

    @Test
    void aChangedPersonIsAskedForAndAnErasedOneForgotten() {
        var id = UUID.randomUUID().toString();
        // Whom other tests left to be asked for would be part of the question, and then nobody answers it.
        jdbc.update("UPDATE person SET stale = false WHERE stale");
        neighbours.answer("GET /internal/people?ids=" + id, "{\"items\":[%s]}".formatted(person(id, "Mia Berg")));
        topics.send("directory.events", id, 1, "PersonRegistered", directory("PersonRegistered", id));

        await().atMost(SOON).until(() -> "Mia Berg".equals(nameOf(id)));
        assertThat(neighbours.asked("GET /internal/people/" + id)).isEmpty();

        topics.send("directory.events", id, 2, "PersonErased", directory("PersonErased", id));
        await().atMost(SOON).until(() -> "[erased]".equals(nameOf(id)));
        var erased = people.person(id).orElseThrow();
        assertThat(erased.email()).isEmpty();
        assertThat(erased.active()).isFalse();
    }

    private String nameOf(String id) {
        return jdbc.queryForList("SELECT name FROM person WHERE id = ? AND name IS NOT NULL", String.class, id).stream()
                .findFirst()
                .orElse(null);
    }

    private static String person(String id, String name) {
        return """
                {"id":"%s","email":"mia-%s@mill.example","name":"%s","kind":"CLIENT","roles":["MEMBER"],
                 "organisation":"mill","departments":[],"locale":"nl","active":true}""".formatted(id, id, name);
    }

    private static JsonNode sla(String type, String reference) {
        return ((ObjectNode) EventContract.example("sla.events", type, 1)).put("reference", reference);
    }

    private static JsonNode directory(String type, String id) {
        return ((ObjectNode) EventContract.example("directory.events", type, 1)).put("id", id);
    }

    private static JsonNode work(String type, String organisation, String reference, String entry, int minutes) {
        return ((ObjectNode) EventContract.example("allowance.events", type, 1))
                .put("organisation", organisation)
                .put("reference", reference)
                .put("entryId", entry)
                .put("minutes", minutes);
    }
}
