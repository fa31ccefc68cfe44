package org.ledgerdesk.ticket.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Other lists know tickets by their references, and ask for a page of them. */
@TicketServiceTest
class TicketsByReferenceTest {

    /** An organisation per test, so that each sees only its own tickets. */
    private final String organisation = "references-" + UUID.randomUUID();

    private final Caller client = TestCallers.member(organisation);
    private final Caller agent = TestCallers.agent();
    private final Instant start = now().minus(Duration.ofHours(1));

    @Autowired
    TestDesk desk;

    @Autowired
    TestHttp http;

    @Test
    void ticketsAreFoundByTheirReferences() {
        var first = desk.open(client, "QUESTION", "One", "1", start);
        var second = desk.open(client, "QUESTION", "Two", "2", start.plusSeconds(1));
        desk.open(client, "QUESTION", "Three", "3", start.plusSeconds(2));

        assertThat(found("references=" + first)).containsExactly(first);
        assertThat(found("references=%s,%s".formatted(first, second))).containsExactly(second, first);
        assertThat(found("references=%s&references=%s".formatted(first.toLowerCase(), second)))
                .containsExactly(second, first);
        assertThat(found("references=%s&q=two".formatted(first))).isEmpty();
        assertThat(found("references=HD-999999999," + first)).containsExactly(first);
        assertThat(found("references=nonsense")).isEmpty();
    }

    @Test
    void aReferenceShowsNobodyWhatIsNotTheirs() {
        var ours = desk.open(client, "QUESTION", "Ours", "Only ours.", start);
        var stranger = TestCallers.member("stranger-" + UUID.randomUUID());
        var theirs = desk.open(stranger, "QUESTION", "Theirs", "Only theirs.", start);
        var both = "/api/v1/tickets?references=%s,%s".formatted(ours, theirs);

        assertThat(only(http.get(client, both)).path("reference").asString()).isEqualTo(ours);
        assertThat(only(http.get(stranger, both)).path("reference").asString()).isEqualTo(theirs);
        assertThat(items(http.get(agent, both))).hasSize(2);
    }

    @Test
    void aPageOfReferencesGoesOnLikeAnyOther() {
        var first = desk.open(client, "QUESTION", "One", "1", start);
        var second = desk.open(client, "QUESTION", "Two", "2", start.plusSeconds(1));

        var page = http.get(agent, "/api/v1/tickets?limit=1&references=%s,%s".formatted(first, second));
        assertThat(only(page).path("reference").asString()).isEqualTo(second);
        var cursor = page.body().path("nextCursor").asString();
        var rest =
                http.get(agent, "/api/v1/tickets?limit=1&references=%s,%s&cursor=%s".formatted(second, first, cursor));
        assertThat(only(rest).path("reference").asString()).isEqualTo(first);
        assertThat(http.get(agent, "/api/v1/tickets?limit=1&references=%s&cursor=%s".formatted(first, cursor))
                        .code())
                .isEqualTo("cursor-invalid");
    }

    @Test
    void aHundredReferencesAreEnoughAtOnce() {
        var hundred = IntStream.range(0, 100).mapToObj(n -> "HD-90000" + n).collect(Collectors.joining(","));

        assertThat(items(http.get(agent, "/api/v1/tickets?references=" + hundred)))
                .isEmpty();
        var refused = http.get(agent, "/api/v1/tickets?references=" + hundred + ",HD-1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("too-many-references");
        assertThat(refused.body().path("errors").path(0).path("field").asString())
                .isEqualTo("references");
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
