package org.ledgerdesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.chassis.testing.TestTopics.Received;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From the ticket's topic to clocks on the page and steps on our own topic, over the real parts. */
@ServiceTest
class SlaServiceTest {

    private static int last = 70_000;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final String reference = "HD-" + ++last;

    @BeforeAll
    static void waitLongOnABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Test
    void anOpenedTicketHasClocksOnItsPageAndTheirStepsOnTheTopic() {
        send(1, "TicketOpened", example("TicketOpened"));

        var clocks = await().until(() -> clocks(), page -> page.path("items").size() == 2);

        assertThat(clocks.at("/items/0/kind").asString()).isEqualTo("INITIAL_RESPONSE");
        assertThat(clocks.at("/items/0/targetMinutes").asLong()).isEqualTo(960);
        assertThat(clocks.at("/items/1/kind").asString()).isEqualTo("ASSESSMENT");
        assertThat(clocks.at("/items/1/startedAt").asString()).isEqualTo("2026-11-16T09:12:04.118Z");
        assertThat(clocks.at("/items/1/dueAt").asString()).isEqualTo("2026-11-16T09:27:04.118Z");
        assertThat(clocks.at("/items/1/calendar").asString()).isEqualTo("desk");
        assertThat(clocks.at("/items/1/policyVersion").asInt()).isEqualTo(1);
        var told = await().until(() -> topics.received("sla.events", reference), events -> events.size() >= 2);
        assertThat(told.getFirst().type()).isEqualTo("ClockStarted");
        assertThat(told.getFirst().data().path("cause").asString()).isEqualTo(eventId(1));
    }

    @Test
    void aDayInTheLifeOfATicketKeepsToTheContractStepByStep() {
        send(1, "TicketOpened", example("TicketOpened"));
        send(2, "PriorityAssessed", example("PriorityAssessed"));
        send(3, "ResponseAdded", example("ResponseAdded"));
        send(4, "AwaitingResponseStarted", example("AwaitingResponseStarted"));
        send(5, "AwaitingResponseEnded", example("AwaitingResponseEnded"));
        send(6, "FileAttached", example("FileAttached"));

        var told = await().until(
                        () -> topics.received("sla.events", reference),
                        events -> events.stream()
                                        .filter(e -> e.type().equals("ClockMet"))
                                        .count()
                                == 3);

        told.forEach(event -> EventContract.check("sla.events", event.type(), 1, event.data()));
        assertThat(told).extracting(Received::sequence).isEqualTo(sequences(told.size()));
        assertThat(clocks().path("items").valueStream().map(one -> one.path("state")
                        .asString()))
                .containsOnly("MET");
        assertThat(openClocks()).isZero();
    }

    @Test
    void aContentUpdateThatIsReopenedGoesOnWithWhatWasLeftOnThePageTheTopicAndInTheTable() {
        send(1, "TicketOpened", hoursAgo(3, "TicketOpened").put("category", "CONTENT_UPDATE"));
        send(2, "TicketResolved", hoursAgo(2, "TicketResolved"));
        await().until(() -> content().path("state").asString(), "MET"::equals);
        long others = openClocks();

        send(3, "TicketReopened", hoursAgo(1, "TicketReopened"));

        await().until(() -> content().path("state").asString(), "RUNNING"::equals);
        assertThat(content().hasNonNull("metAt")).isFalse();
        assertThat(openClocks()).isEqualTo(others + 1);
        var told = await().until(() -> topics.received("sla.events", reference), events -> events.stream()
                .anyMatch(e -> e.type().equals("ClockResumed")));
        told.forEach(event -> EventContract.check("sla.events", event.type(), 1, event.data()));
        assertThat(told.stream()
                        .filter(event -> event.data().path("kind").asString().equals("CONTENT_UPDATE")))
                .extracting(Received::type)
                .containsExactly("ClockStarted", "ClockMet", "ClockResumed");
        assertThat(told.getLast().data().path("elapsedSeconds").isNumber()).isTrue();
    }

    /** Recent, so that no sweep comes in between, whenever this runs. */
    private ObjectNode hoursAgo(int hours, String type) {
        return ((ObjectNode) example(type))
                .put("at", Instant.now().minus(Duration.ofHours(hours)).toString());
    }

    private JsonNode content() {
        return clocks().path("items")
                .valueStream()
                .filter(clock -> clock.path("kind").asString().equals("CONTENT_UPDATE"))
                .findFirst()
                .orElse(JsonMapper.shared().createObjectNode());
    }

    @Test
    void everythingDeliveredThreeTimesIsTheSameAsOnce() {
        for (int times = 0; times < 3; times++) {
            send(1, "TicketOpened", example("TicketOpened"));
            send(2, "PriorityAssessed", example("PriorityAssessed"));
            send(3, "ResponseAdded", example("ResponseAdded"));
        }
        var marker = "HD-" + ++last;
        topics.send("ticket.events", marker, 1, "TicketOpened", example("TicketOpened", marker));
        await().until(() -> topics.received("sla.events", reference), events -> events.size() >= 6);
        await().until(() -> topics.received("sla.events", marker), events -> !events.isEmpty());

        var met = topics.received("sla.events", reference).stream()
                .filter(e -> e.type().equals("ClockMet"));
        assertThat(met).hasSize(3);
        assertThat(facts()).isEqualTo(3);
    }

    @Test
    void whatIsOverdueIsWarnedAndBreachedByTheSweepOnceWithItsOwnInstant() {
        // The example's Monday lies in the future of no test run's clock for long; last year's lies in the past for
        // good.
        var opened = (ObjectNode) example("TicketOpened");
        opened.put("at", "2025-11-17T09:00:00Z").put("receivedAt", "2025-11-17T09:00:00Z");
        send(1, "TicketOpened", opened);

        var told = await().until(
                        () -> topics.received("sla.events", reference),
                        events -> events.stream()
                                        .filter(e -> e.type().equals("ClockBreached"))
                                        .count()
                                == 2);

        var assessment = told.stream()
                .filter(e -> e.data().path("kind").asString().equals("ASSESSMENT"))
                .toList();
        assertThat(assessment)
                .extracting(Received::type)
                .containsExactly("ClockStarted", "ClockWarned", "ClockBreached");
        assertThat(assessment.get(1).data().path("at").asString()).isEqualTo("2025-11-17T09:11:15Z");
        assertThat(assessment.get(2).data().path("at").asString()).isEqualTo("2025-11-17T09:15:00Z");
        assessment.forEach(event -> EventContract.check("sla.events", event.type(), 1, event.data()));
        assertThat(clocks().at("/items/1/state").asString()).isEqualTo("BREACHED");
    }

    private void send(long sequence, String type, JsonNode data) {
        topics.send("ticket.events", reference, sequence, type, data);
    }

    private JsonNode example(String type) {
        return example(type, reference);
    }

    private static JsonNode example(String type, String reference) {
        return ((ObjectNode) EventContract.example("ticket.events", type, 1)).put("reference", reference);
    }

    private String eventId(long sequence) {
        return UUID.nameUUIDFromBytes(("ticket.events" + reference + sequence).getBytes())
                .toString();
    }

    private long openClocks() {
        return jdbc.sql("SELECT count(*) FROM open_clock WHERE reference = :reference")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private long facts() {
        return jdbc.sql("SELECT count(*) FROM ticket_fact WHERE reference = :reference")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private JsonNode clocks() {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/api/v1/tickets/{reference}/clocks", reference)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(TestCallers.agent()))
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .body(JsonNode.class);
    }

    private static List<Long> sequences(int size) {
        return java.util.stream.LongStream.rangeClosed(1, size).boxed().toList();
    }
}
