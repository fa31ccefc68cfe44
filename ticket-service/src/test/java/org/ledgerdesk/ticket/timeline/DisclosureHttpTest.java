package org.ledgerdesk.ticket.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.OneTicket;
import tools.jackson.databind.JsonNode;

/** Nothing a client gets may tell that staff spoke among themselves. */
class DisclosureHttpTest extends OneTicket {

    DisclosureHttpTest() {
        super("closed-mill");
    }

    @Test
    void aNoteMovesNothingTheClientSees() {
        var before = http.get(client, path(reference));
        note();
        var after = http.get(client, path(reference));
        assertThat(after.headers().getETag())
                .isEqualTo("\"1\"")
                .isEqualTo(before.headers().getETag());
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(http.get(agent, path(reference)).headers().getETag()).isEqualTo("\"2\"");
    }

    @Test
    void aClientsConditionHoldsAlthoughANoteWasWritten() {
        var seen = http.get(client, path(reference)).headers().getETag();
        note();
        var said = http.post(client, path(reference, "responses"), saying("More"), "If-Match", seen);
        assertThat(said.status()).isEqualTo(201);
        assertThat(said.headers().getETag())
                .isEqualTo("\"2\"")
                .isEqualTo(http.get(client, path(reference)).headers().getETag());
        assertThat(http.post(client, path(reference, "responses"), saying("Late"), "If-Match", seen)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void staffsConditionFailsThroughANote() {
        note();
        assertThat(http.post(agent, path(reference, "responses"), saying("Hello"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aClientsFactsAreCountedWithoutGapAndTheLastOnesNumberIsTheVersion() {
        note();
        http.post(agent, path(reference, "responses"), saying("Which?", "asksClient", true));
        note();
        http.post(client, path(reference, "responses"), saying("That one."));

        var mine = sequences(client);
        assertThat(mine)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 6).boxed().toList());
        assertThat(tickets.page(client, reference).path("version").asLong()).isEqualTo(mine.getLast());
        assertThat(eventIds(client)).containsExactly("event-3", "event-4", "event-6");

        var staffs = sequences(agent);
        assertThat(staffs)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
        assertThat(tickets.page(agent, reference).path("version").asLong()).isEqualTo(8);
    }

    @Test
    void pagesOfAClientsHistoryMissNothingAroundANote() {
        note();
        http.post(agent, path(reference, "responses"), saying("Which?", "asksClient", true));
        var first = http.get(client, path(reference, "history") + "?limit=2").body();
        var next = http.get(
                        client,
                        path(reference, "history") + "?cursor="
                                + first.path("nextCursor").asString())
                .body();
        assertThat(next.path("items").findValuesAsString("type"))
                .containsExactly("TicketAssigned", "AwaitingResponseStarted");
    }

    @Test
    void whatWeThinkOfTheRequestIsToldToStaffAlone() {
        var staffs = http.get(agent, path(reference, "history")).body().toString();
        assertThat(staffs).contains("proposedPriority").contains("chargeable");
        assertThat(http.get(client, path(reference, "history")).body().toString())
                .doesNotContain("proposedPriority")
                .doesNotContain("chargeable");
    }

    private void note() {
        http.post(agent, path(reference, "responses"), Map.of("body", "Hm.", "visibility", "INTERNAL"));
    }

    private List<Long> sequences(Caller reader) {
        return http.get(reader, path(reference, "history"))
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("sequence").asLong())
                .toList();
    }

    private List<String> eventIds(Caller reader) {
        return tickets.page(reader, reference)
                .path("conversation")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals("EVENT"))
                .map((JsonNode entry) -> entry.path("id").asString())
                .toList();
    }
}
