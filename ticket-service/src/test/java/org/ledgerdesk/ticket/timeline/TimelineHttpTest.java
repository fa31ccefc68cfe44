package org.ledgerdesk.ticket.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.OneTicket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TimelineHttpTest extends OneTicket {

    TimelineHttpTest() {
        super("time-mill");
    }

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTicketAsOfBeforeItsAssessmentIsUnassessed() {
        var opened =
                Instant.parse(tickets.page(agent, reference).path("openedAt").asString());
        http.post(agent, path(reference, "priority-assessments"), Map.of("priority", "P2", "reason", "x"));

        var then = http.get(client, path(reference) + "?asOf=" + opened);
        assertThat(then.status()).isEqualTo(200);
        assertThat(then.body().path("priority").isNull()).isTrue();
        assertThat(then.body().path("status").asString()).isEqualTo("NEW");
        assertThat(then.body().path("version").asLong()).isEqualTo(1);
        assertThat(tickets.page(client, reference).path("priority").asString()).isEqualTo("P2");
        assertThat(http.get(client, path(reference) + "?asOf=" + opened.minusSeconds(1))
                        .status())
                .isEqualTo(404);
        assertThat(http.get(client, path(reference) + "?asOf=yesterday").status())
                .isEqualTo(400);
    }

    @Test
    void anotherOrganisationsTicketIsNotThere() {
        for (var rest : List.of("", "/history")) {
            assertThat(http.get(stranger, path(reference) + rest).status()).isEqualTo(404);
            assertThat(http.get(stranger, "/api/v1/tickets/HD-99999" + rest).status())
                    .isEqualTo(404);
        }
        for (var act : List.of("responses", "priority-disputes", "followers", "reopening", "attachments")) {
            var mine = http.post(stranger, path(reference, act), act.equals("responses") ? saying("x") : Map.of());
            var nobodys = http.post(stranger, path("HD-99999", act), act.equals("responses") ? saying("x") : Map.of());
            assertThat(mine.status()).as(act).isEqualTo(404);
            assertThat(mine.code()).isEqualTo(nobodys.code());
        }
    }

    @Test
    void historyTellsEachFactWithItsCause() {
        http.post(agent, path(reference, "responses"), saying("Which?", "asksClient", true));
        http.post(client, path(reference, "responses"), saying("That one."));

        var items = http.get(client, path(reference, "history")).body().path("items");
        assertThat(items.findValuesAsString("type"))
                .containsExactly(
                        "TicketOpened",
                        "ResponseAdded",
                        "TicketAssigned",
                        "AwaitingResponseStarted",
                        "ResponseAdded",
                        "AwaitingResponseEnded");
        assertThat(items.get(0).path("data").path("subject").asString()).isEqualTo("Checkout blank at step three");
        assertThat(items.get(5).path("sequence").asLong()).isEqualTo(6);
        assertThat(items.get(5).path("cause").asString())
                .isEqualTo(items.get(4).path("id").asString());
        assertThat(items.get(5).path("by").path("name").asString()).isEqualTo(client.name());
        assertThat(items.toString()).doesNotContain("sealed:");
    }

    @Test
    void historyComesInPages() {
        http.post(agent, path(reference, "responses"), saying("Which?", "asksClient", true));
        var first = http.get(client, path(reference, "history") + "?limit=3").body();
        assertThat(first.path("items").size()).isEqualTo(3);
        var next = http.get(
                        client,
                        path(reference, "history") + "?limit=3&cursor="
                                + first.path("nextCursor").asString())
                .body();
        assertThat(next.path("items").findValuesAsString("type")).containsExactly("AwaitingResponseStarted");
        assertThat(next.path("nextCursor").isNull()).isTrue();
        assertThat(http.get(
                                agent,
                                path(reference, "history") + "?cursor="
                                        + first.path("nextCursor").asString())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aLongConversationIsWholeThoughASnapshotWasTaken() {
        for (int i = 1; i <= 60; i++) {
            http.post(client, path(reference, "responses"), saying("Word " + i));
        }
        var page = tickets.page(client, reference);
        assertThat(page.path("conversation").size()).isEqualTo(61);
        assertThat(page.path("version").asLong()).isEqualTo(61);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(snapshots()).hasSize(1));
        assertThat(snapshots().getFirst())
                .contains("\"status\":\"NEW\"")
                .doesNotContain("Word")
                .doesNotContain("sealed:");
    }

    private List<String> snapshots() {
        return jdbc.sql(
                        "SELECT convert_from(payload, 'UTF8') FROM snapshot_event WHERE aggregate_identifier = :reference")
                .param("reference", reference)
                .query(String.class)
                .list();
    }
}
