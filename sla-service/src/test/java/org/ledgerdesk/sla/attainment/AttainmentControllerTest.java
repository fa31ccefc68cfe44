package org.ledgerdesk.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.sla.attainment.Told.department;
import static org.ledgerdesk.sla.attainment.Told.item;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Figures counted by hand, from what was told of tickets to what staff are answered. Desk hours there are 8 to 16 UTC in winter. */
@ServiceTest
class AttainmentControllerTest {

    private static final String WEEK_47 = "&from=2025-11-16T23:00:00Z&to=2025-11-23T23:00:00Z";

    @Autowired
    private Told told;

    private final String department = department();

    @Test
    void eachClockCountsOnceUnderWhatBecameOfIt() {
        var swift = told.opened("2025-11-17T09:00:00Z", department);
        told.assessed(swift, "2025-11-17T09:10:00Z", "P2");
        told.answered(swift, "2025-11-17T09:40:00Z");
        var slow = told.opened("2025-11-17T09:00:00Z", department);
        told.taken(swift, slow);
        told.assessed(slow, "2025-11-17T09:30:30Z", "P1");
        told.answered(slow, "2025-11-17T10:00:00Z");
        told.taken(slow);
        var moved = told.opened("2025-11-18T09:00:00Z", department);
        told.assessed(moved, "2025-11-18T09:05:00Z", "P4");
        told.and(moved, "TicketMerged", "2025-11-18T09:06:00Z");
        told.taken(moved);

        var answer = figures("groupBy=kind" + WEEK_47);

        var assessment = item(answer, "kind=ASSESSMENT");
        assertThat(counts(assessment)).isEqualTo("2 met, 1 breached, 0 cancelled");
        assertThat(assessment.path("attainment").asDouble()).isEqualTo(2 / 3d);
        assertThat(percentiles(assessment, "elapsedMinutes")).isEqualTo("10.0, 30.0, 30.0");
        assertThat(percentiles(assessment, "targetShare")).isEqualTo("0.67, 2.04, 2.04");
        var response = item(answer, "kind=RESPONSE");
        assertThat(counts(response)).isEqualTo("1 met, 1 breached, 1 cancelled");
        assertThat(percentiles(response, "elapsedMinutes")).isEqualTo("40.0, 60.0, 60.0");
        assertThat(percentiles(response, "targetShare")).isEqualTo("0.67, 4.0, 4.0");
        var first = item(answer, "kind=INITIAL_RESPONSE");
        assertThat(counts(first)).isEqualTo("2 met, 0 breached, 1 cancelled");
        assertThat(first.path("attainment").asDouble()).isEqualTo(1);
        assertThat(counts(answer.path("total"))).isEqualTo("5 met, 2 breached, 2 cancelled");
        assertThat(answer.path("items").valueStream().map(one -> one.path("kind")
                        .asString()))
                .containsExactly("INITIAL_RESPONSE", "ASSESSMENT", "RESPONSE");
        assertThat(answer.path("groupBy").toString()).isEqualTo("[\"kind\"]");
        var cancelledOnly = figures("groupBy=priority&priority=P4&kind=RESPONSE" + WEEK_47);
        assertThat(cancelledOnly.at("/items/0/attainment").isNull()).isTrue();
        assertThat(cancelledOnly.at("/items/0/elapsedMinutes").isNull()).isTrue();
    }

    @Test
    void theWindowBeginsWithItsFirstInstantAndEndsBeforeItsLast() {
        var ticket = told.opened("2025-11-17T09:00:00Z", department);
        told.assessed(ticket, "2025-11-17T09:10:00Z", "P2");
        told.taken(ticket);

        assertThat(met("&from=2025-11-17T09:10:00Z&to=2025-11-17T09:10:00.001Z"))
                .isEqualTo(1);
        assertThat(met("&from=2025-11-17T09:00:00Z&to=2025-11-17T09:10:00Z")).isZero();
        assertThat(met("&from=2025-11-17T09:10:00.001Z&to=2025-11-18T09:00:00Z"))
                .isZero();
    }

    /** On Sunday 26 October 2025 the desk's clocks went back: week 43 has 169 hours. */
    @Test
    void aWeekIsTheDesksOwnAlsoWhenItsClocksAreChanged() {
        for (var assessed : new String[] {
            "2025-10-19T21:59:59Z", "2025-10-19T22:00:00Z", "2025-10-26T22:59:59Z", "2025-10-26T23:00:00Z"
        }) {
            var opened = Instant.parse(assessed).minusSeconds(600).toString();
            var ticket = told.opened(opened, department, data -> data.put("siteDown", true));
            told.assessed(ticket, assessed, "P1");
            told.taken(ticket);
        }

        var answer = figures("groupBy=week,kind&kind=ASSESSMENT&from=2025-10-13T00:00:00Z&to=2025-11-03T00:00:00Z");
        assertThat(answer.path("zone").asString()).isEqualTo("Europe/Amsterdam");

        assertThat(answer.path("items")
                        .valueStream()
                        .map(one -> one.path("week").asString() + " "
                                + one.path("met").asLong()))
                .containsExactly("2025-W42 1", "2025-W43 2", "2025-W44 1");
    }

    @Test
    void aBreachThatWasTakenBackCountsAsKept() {
        var ticket = told.opened("2025-11-17T09:00:00Z", department);
        told.taken(ticket);
        assertThat(counts(figures("kind=ASSESSMENT" + WEEK_47).path("total")))
                .isEqualTo("0 met, 1 breached, 0 cancelled");

        told.assessed(ticket, "2025-11-17T09:14:00Z", "P2");
        told.taken(ticket);

        assertThat(counts(figures("kind=ASSESSMENT" + WEEK_47).path("total")))
                .isEqualTo("1 met, 0 breached, 0 cancelled");
    }

    @Test
    void anOutcomeStaysWhereItCameThoughTheTicketMovesOn() {
        var other = department();
        var ticket = told.opened("2025-11-17T09:00:00Z", department, data -> data.put("organisation", "before"));
        told.assessed(ticket, "2025-11-17T09:10:00Z", "P3");
        told.and(ticket, "TicketTransferred", "2025-11-17T09:20:00Z", data -> data.put("department", other));
        told.and(ticket, "ProspectAdopted", "2025-11-17T09:21:00Z", data -> data.put("organisation", "after"));
        told.assessed(ticket, "2025-11-17T09:30:00Z", "P2");
        told.answered(ticket, "2025-11-17T09:40:00Z");
        told.taken(ticket);

        var here = figures("groupBy=organisation,priority" + WEEK_47);
        assertThat(here.path("items")).hasSize(1);
        assertThat(item(here, "organisation=before", "priority=P3").path("met").asLong())
                .isEqualTo(1);
        var there = told.ask("/attainment?groupBy=organisation,priority&department=" + other + WEEK_47);
        assertThat(there.path("items")).hasSize(1);
        assertThat(item(there, "organisation=after", "priority=P2").path("met").asLong())
                .isEqualTo(2);
    }

    @Test
    void whatNobodyAssessedAndWhatBelongsToNobodyCanBeAskedFor() {
        var ticket = told.opened("2025-11-17T09:00:00Z", department, data -> data.putNull("organisation"));
        told.taken(ticket);

        var answer = figures("groupBy=organisation,priority&organisation=none&priority=UNASSESSED" + WEEK_47);

        assertThat(answer.at("/items/0/organisation").isNull()).isTrue();
        assertThat(answer.at("/items/0/priority").asString()).isEqualTo("UNASSESSED");
        assertThat(answer.at("/total/breached").asLong()).isEqualTo(2);
    }

    @Test
    void sevenWeeksUpToTheEndOfThisOneAreShownUnlessAsked() {
        var answer = figures("groupBy=week");

        var to = Told.instant(answer.path("to"));
        assertThat(to).isAfter(Instant.now()).isBefore(Instant.now().plusSeconds(8 * 24 * 3600));
        assertThat(Told.instant(answer.path("from")))
                .isBetween(to.minusSeconds(49 * 24 * 3600 + 3600), to.minusSeconds(49 * 24 * 3600 - 3600));
        assertThat(answer.path("items")).isEmpty();
        assertThat(answer.at("/total/attainment").isNull()).isTrue();
    }

    @Test
    void figuresAreForStaff() {
        assertThat(told.status("/attainment", TestCallers.member("harbour-linen")))
                .isEqualTo(403);
        assertThat(told.status("/attainment", TestCallers.approver("harbour-linen")))
                .isEqualTo(403);
        assertThat(told.status("/attainment", TestCallers.service("ticket-service")))
                .isEqualTo(403);
        assertThat(told.status("/attainment", TestCallers.admin())).isEqualTo(200);
    }

    @Test
    void aQuestionThatMakesNoSenseIsRefused() {
        assertThat(status("groupBy=colour")).isEqualTo(400);
        assertThat(status("kind=LUNCH")).isEqualTo(400);
        assertThat(status("from=yesterday")).isEqualTo(400);
        assertThat(status("department=%00")).isEqualTo(400);
        assertThat(status("groupBy=kind,kind")).isEqualTo(422);
        assertThat(status("groupBy=kind,week,priority")).isEqualTo(422);
        assertThat(status("from=2025-11-17T00:00:00Z&to=2025-11-17T00:00:00Z")).isEqualTo(422);
        assertThat(status("from=1825-11-17T00:00:00Z&to=2025-11-17T00:00:00Z")).isEqualTo(422);
    }

    private int status(String query) {
        return told.status("/attainment?" + query, TestCallers.lead());
    }

    private long met(String window) {
        return figures("kind=ASSESSMENT" + window).at("/total/met").asLong();
    }

    private JsonNode figures(String query) {
        return told.ask("/attainment?department=" + department + "&" + query);
    }

    private static String counts(JsonNode figures) {
        return "%d met, %d breached, %d cancelled"
                .formatted(
                        figures.path("met").asLong(),
                        figures.path("breached").asLong(),
                        figures.path("cancelled").asLong());
    }

    private static String percentiles(JsonNode figures, String name) {
        var all = figures.path(name);
        return "%s, %s, %s"
                .formatted(
                        all.path("p50").asDouble(),
                        all.path("p90").asDouble(),
                        all.path("p95").asDouble());
    }
}
