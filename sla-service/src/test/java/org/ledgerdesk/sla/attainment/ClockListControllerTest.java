package org.ledgerdesk.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.sla.attainment.Told.department;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ClockListControllerTest {

    private static final String WEEK_47 = "&from=2025-11-16T23:00:00Z&to=2025-11-23T23:00:00Z";

    @Autowired
    private Told told;

    private final String department = department();

    @Test
    void whatBurnsNextComesFirstAndWhatStandsStillLast() {
        var early = told.opened("2025-11-17T09:00:00Z", department);
        var late = told.opened(hoursAgo(1), department, data -> data.put("siteDown", true));
        var waiting = told.opened(hoursAgo(2), department, data -> data.put("category", "TRAINING")
                .put("siteDown", true));
        told.and(waiting, "AwaitingResponseStarted", hoursAgo(1));
        told.taken(early, late, waiting);

        var all = list("");

        assertThat(references(all).getFirst()).isEqualTo(early);
        assertThat(states(all).getLast()).isEqualTo("TRAINING_ANSWER PAUSED");
        assertThat(all.at("/items/0/state").asString()).isEqualTo("BREACHED");
        assertThat(all.at("/items/0/remainingMinutes").asLong()).isNegative();
        var due = all.path("items")
                .valueStream()
                .map(one -> one.path("dueAt").asString("never"))
                .toList();
        assertThat(due).isSorted().last().isEqualTo("never");
        var first = list("&state=RUNNING&kind=INITIAL_RESPONSE").at("/items/0");
        assertThat(first.path("reference").asString()).isEqualTo(waiting);
        assertThat(first.path("elapsedMinutes").asLong()).isBetween(119L, 125L);
        assertThat(first.path("elapsedMinutes").asLong()
                        + first.path("remainingMinutes").asLong())
                .isEqualTo(first.path("targetMinutes").asLong());
        assertThat(first.path("category").asString()).isEqualTo("TRAINING");
        assertThat(references(list("&state=PAUSED"))).containsExactly(waiting);
        assertThat(references(list("&dueBefore=2025-12-01T00:00:00Z"))).containsOnly(early);
        assertThat(references(list("&priority=UNASSESSED"))).containsOnly(early);
    }

    @Test
    void pagesHangTogetherInBothLists() {
        for (int minute = 10; minute < 17; minute++) {
            var ticket = told.opened("2025-11-17T09:%d:00Z".formatted(minute), department);
            told.assessed(ticket, "2025-11-17T09:%d:30Z".formatted(minute), "P3");
            told.taken(ticket);
        }

        assertThat(paged("", 3)).hasSize(14).isEqualTo(ids(list("")));
        var kept = list("&outcome=MET" + WEEK_47);
        assertThat(kept.path("items").valueStream().map(one -> one.path("metAt").asString()))
                .hasSize(7)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(paged("&outcome=MET" + WEEK_47, 3)).isEqualTo(ids(kept));
    }

    @Test
    void theClocksBehindAFigureAreThoseItCounted() {
        var ticket = told.opened("2025-11-17T09:00:00Z", department);
        told.taken(ticket);
        told.assessed(ticket, "2025-11-17T09:30:00Z", "P2");
        told.answered(ticket, "2025-11-17T09:40:00Z");
        told.taken(ticket);

        assertThat(states(list("&outcome=BREACHED" + WEEK_47))).containsExactly("ASSESSMENT BREACHED");
        assertThat(states(list("&outcome=MET" + WEEK_47)))
                .containsExactlyInAnyOrder("INITIAL_RESPONSE MET", "RESPONSE MET");
        assertThat(states(list("&outcome=CANCELLED" + WEEK_47))).isEmpty();
        assertThat(states(list("&outcome=MET&from=2025-11-17T09:40:00.001Z"))).isEmpty();
        assertThat(list("").path("items")).isEmpty();
        var late = list("&outcome=BREACHED" + WEEK_47).at("/items/0");
        assertThat(late.path("breachedAt").asString()).isEqualTo("2025-11-17T09:15:00Z");
        assertThat(late.path("stoppedAt").asString()).isEqualTo("2025-11-17T09:30:00Z");
        assertThat(late.path("elapsedMinutes").asLong()).isEqualTo(30);
        assertThat(late.path("remainingMinutes").asLong()).isEqualTo(-15);
    }

    @Test
    void listsAreForStaffAndRefuseWhatMakesNoSense() {
        assertThat(told.status("/clocks", TestCallers.member("harbour-linen"))).isEqualTo(403);
        assertThat(told.status("/clocks?outcome=MET", TestCallers.member("harbour-linen")))
                .isEqualTo(403);
        assertThat(told.status("/clocks?outcome=RUNNING", TestCallers.agent())).isEqualTo(400);
        assertThat(told.status("/clocks?state=MET", TestCallers.agent())).isEqualTo(400);
        assertThat(told.status("/clocks?limit=201", TestCallers.agent())).isEqualTo(422);
        assertThat(told.status("/clocks?dueBefore=%2B200000-01-01T00:00:00Z", TestCallers.agent()))
                .isEqualTo(422);
        for (var cursor : List.of("x", "eA", new Position(null, "HD-00001").cursor(), "%00")) {
            assertThat(told.status("/clocks?cursor=" + cursor, TestCallers.agent()))
                    .as(cursor)
                    .isEqualTo(400);
        }
    }

    private List<String> paged(String query, int limit) {
        var ids = new ArrayList<String>();
        var page = list(query + "&limit=" + limit);
        while (true) {
            ids.addAll(ids(page));
            if (!page.hasNonNull("nextCursor")) {
                return ids;
            }
            assertThat(ids(page)).hasSize(limit);
            page = list(query + "&limit=" + limit + "&cursor="
                    + page.path("nextCursor").asString());
        }
    }

    private JsonNode list(String query) {
        return told.ask("/clocks?department=" + department + query);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static List<String> references(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(one -> one.path("reference").asString())
                .toList();
    }

    private static List<String> states(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(one ->
                        one.path("kind").asString() + " " + one.path("state").asString())
                .toList();
    }

    private static String hoursAgo(int hours) {
        return Instant.now().minus(Duration.ofHours(hours)).toString();
    }
}
