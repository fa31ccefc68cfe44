package org.ledgerdesk.sla.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.ledgerdesk.sla.attainment.Told;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk opens 8 to 16 UTC in winter and promises an assessment in 15 minutes; hosting-departments 9 to 17 and 60. */
@ServiceTest
class WhatIfControllerTest {

    private static final String WEEK_47 = "\"from\": \"2025-11-16T23:00:00Z\", \"to\": \"2025-11-23T23:00:00Z\"";

    @Autowired
    private Told told;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final String organisation = Told.department().toLowerCase(Locale.ROOT);

    @Test
    void eachTicketThatWouldHaveGoneOtherwiseIsShownWithBothOutcomes() {
        var late = opened("2025-11-17T09:00:00Z", "QUESTION");
        told.taken(late);
        told.assessed(late, "2025-11-17T09:30:00Z", "P2");
        told.answered(late, "2025-11-17T11:00:00Z");
        var evening = opened("2025-11-17T15:50:00Z", "QUESTION");
        told.assessed(evening, "2025-11-18T08:04:00Z", "P4");
        var training = opened("2025-11-18T09:00:00Z", "TRAINING");
        told.answered(training, "2025-11-18T09:10:00Z");
        var before = opened("2025-11-14T09:00:00Z", "QUESTION");
        told.taken(late, evening, training, before);

        var answer = ask("hosting-departments");

        assertThat(answer.path("items").valueStream().map(WhatIfControllerTest::words))
                .containsExactlyInAnyOrder(
                        late + " ASSESSMENT BREACHED 30 of 15 -> MET 30 of 60",
                        late + " RESPONSE BREACHED 120 of 60 -> MET 120 of 240",
                        evening + " ASSESSMENT MET 14 of 15 -> BREACHED 70 of 60",
                        training + " TRAINING_ANSWER MET 10 of 1440 -> nothing");
        assertThat(answer.path("differing").asLong()).isEqualTo(4);
        assertThat(answer.path("wouldBreach").asLong()).isEqualTo(1);
        assertThat(answer.path("wouldBeKept").asLong()).isEqualTo(2);
        assertThat(answer.path("capped").asBoolean()).isFalse();
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(answer.path("tickets").asLong()).isEqualTo(3);
        assertThat(answer.path("facts").asLong()).isEqualTo(7);
        assertThat(figures(answer, "live", "ASSESSMENT")).isEqualTo("1 met, 2 breached");
        assertThat(figures(answer, "other", "ASSESSMENT")).isEqualTo("1 met, 2 breached");
        assertThat(figures(answer, "live", "RESPONSE")).isEqualTo("0 met, 2 breached");
        assertThat(figures(answer, "other", "RESPONSE")).isEqualTo("1 met, 1 breached");
        assertThat(answer.at("/live/total/met").asLong()).isEqualTo(4);
        assertThat(answer.at("/other/total/met").asLong()).isEqualTo(4);
    }

    @Test
    void underTheSamePolicyNothingDiffers() {
        var busy = opened("2025-11-17T09:00:00Z", "CONTENT_UPDATE");
        told.assessed(busy, "2025-11-17T09:30:00Z", "P3");
        told.and(busy, "PriorityDisputed", "2025-11-17T09:40:00Z");
        told.assessed(busy, "2025-11-17T09:45:00Z", "P1");
        told.answered(busy, "2025-11-17T10:00:00Z");
        told.and(busy, "AwaitingResponseStarted", "2025-11-17T10:00:00Z");
        told.and(busy, "AwaitingResponseEnded", "2025-11-18T10:00:00Z");
        told.and(busy, "TicketEscalated", "2025-11-18T10:30:00Z");
        told.and(busy, "TicketResolved", "2025-11-18T15:00:00Z");
        told.and(busy, "TicketReopened", "2025-11-19T15:00:00Z");
        told.and(busy, "TicketMerged", "2025-11-20T15:00:00Z");
        told.and(busy, "MergeUndone", "2025-11-20T16:00:00Z");
        told.taken(busy);

        var answer = ask("complete");

        assertThat(answer.path("items")).isEmpty();
        assertThat(answer.path("live")).isEqualTo(answer.path("other"));
        assertThat(answer.at("/live/items").size()).isGreaterThan(3);
    }

    /** With half an hour for an assessment in nothing but office hours, a quarter of an hour late would have been in time. */
    @Test
    void aPolicyThatIsNotSavedYetCanBeTried() {
        var ticket = opened("2025-11-17T09:00:00Z", "QUESTION");
        told.taken(ticket);
        told.assessed(ticket, "2025-11-17T09:30:00Z", "P2");
        told.answered(ticket, "2025-11-17T09:40:00Z");
        told.taken(ticket);
        long before = policies();

        var answer = answer("""
                {"policy": {"calendar": "desk", "siteDownCalendar": "24x7", "warnAtPercent": 50, "organisation": "%s",
                            "targets": {"ASSESSMENT": "30 minutes", "INITIAL_RESPONSE": "39 minutes"}}, %s}
                """.formatted(organisation, WEEK_47));

        assertThat(answer.path("items").valueStream().map(WhatIfControllerTest::words))
                .containsExactlyInAnyOrder(
                        ticket + " ASSESSMENT BREACHED 30 of 15 -> MET 30 of 30",
                        ticket + " INITIAL_RESPONSE MET 40 of 960 -> BREACHED 40 of 39",
                        ticket + " RESPONSE MET 40 of 60 -> nothing");
        assertThat(answer.path("organisation").asString()).isEqualTo(organisation);
        assertThat(answer.path("tickets").asLong()).isEqualTo(1);
        assertThat(policies()).isEqualTo(before);
    }

    @Test
    void theDesksAgainCanBeTriedForOneOrganisation() {
        var ticket = opened("2025-11-17T09:00:00Z", "QUESTION");
        told.taken(ticket);
        told.assessed(ticket, "2025-11-17T09:30:00Z", "P2");
        told.taken(ticket);

        var answer = answer(
                "{\"policy\": {\"organisation\": \"%s\", \"takenBack\": true}, %s}".formatted(organisation, WEEK_47));

        assertThat(answer.path("tickets").asLong()).isEqualTo(1);
        assertThat(answer.path("live")).isEqualTo(answer.path("other"));
        assertThat(refused("{\"policy\": {\"takenBack\": true}, %s}".formatted(WEEK_47)))
                .isEqualTo(422);
    }

    @Test
    void leadsAndAdministratorsMayAsk() {
        assertThat(status(TestCallers.member("harbour-linen"), "complete")).isEqualTo(403);
        assertThat(status(TestCallers.approver("harbour-linen"), "complete")).isEqualTo(403);
        assertThat(status(TestCallers.agent(), "complete")).isEqualTo(403);
        assertThat(status(TestCallers.service("ticket-service"), "complete")).isEqualTo(403);
        assertThat(status(TestCallers.admin(), "complete")).isEqualTo(200);
    }

    @Test
    void aQuestionThatMakesNoSenseIsRefused() {
        assertThat(status(TestCallers.lead(), "no-such-desk")).isEqualTo(422);
        assertThat(status(TestCallers.lead(), "../complete")).isEqualTo(422);
        assertThat(refused("{%s}".formatted(WEEK_47))).isEqualTo(422);
        assertThat(refused("{\"preset\": \"complete\"}")).isEqualTo(422);
        assertThat(refused("{\"preset\": \"complete\", \"policy\": {}, %s}".formatted(WEEK_47)))
                .isEqualTo(422);
        assertThat(refused("{\"policy\": {\"calendar\": \"moon\"}, %s}".formatted(WEEK_47)))
                .isEqualTo(422);
        assertThat(refused("{\"policy\": {\"colour\": 1}, %s}".formatted(WEEK_47)))
                .isEqualTo(400);
        assertThat(refused("{\"preset\": \"complete\", \"colour\": 1, %s}".formatted(WEEK_47)))
                .isEqualTo(400);
        assertThat(refused("{\"preset\": \"complete\", \"organisation\": \"\\u0000\", %s}".formatted(WEEK_47)))
                .isEqualTo(400);
    }

    private String opened(String at, String category) {
        return told.opened(
                at, "SUPPORT", data -> data.put("organisation", organisation).put("category", category));
    }

    private static String words(JsonNode item) {
        return "%s %s %s -> %s"
                .formatted(
                        item.path("reference").asString(),
                        item.path("kind").asString(),
                        side(item.path("before")),
                        side(item.path("after")));
    }

    private static String side(JsonNode side) {
        return side.isNull()
                ? "nothing"
                : "%s %s of %s"
                        .formatted(
                                side.path("outcome").asString("open"),
                                side.path("elapsedMinutes"),
                                side.path("targetMinutes"));
    }

    private static String figures(JsonNode answer, String side, String kind) {
        var figures = Told.item(answer.path(side), "kind=" + kind);
        return "%d met, %d breached"
                .formatted(
                        figures.path("met").asLong(), figures.path("breached").asLong());
    }

    private long policies() {
        return jdbc.sql("SELECT count(*) FROM policy_version").query(Long.class).single();
    }

    private JsonNode ask(String preset) {
        return answer(body(preset));
    }

    private JsonNode answer(String body) {
        var answer = post(TestCallers.lead(), body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getBody());
    }

    private int status(Caller caller, String preset) {
        return post(caller, body(preset)).getStatusCode().value();
    }

    private int refused(String body) {
        return post(TestCallers.lead(), body).getStatusCode().value();
    }

    private String body(String preset) {
        return "{\"preset\": \"%s\", \"organisation\": \"%s\", %s}".formatted(preset, organisation, WEEK_47);
    }

    private ResponseEntity<String> post(Caller caller, String body) {
        return RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/api/v1/sla/what-if")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(caller))
                .body(body)
                .retrieve()
                .onStatus(any -> true, (request, response) -> {})
                .toEntity(String.class);
    }
}
