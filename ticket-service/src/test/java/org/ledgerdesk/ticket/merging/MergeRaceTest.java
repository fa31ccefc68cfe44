package org.ledgerdesk.ticket.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestHttp.Answer;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.rows.TicketRowRebuild;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whoever is faster: tickets end as one original without a circle, and nothing said is lost. */
@TicketServiceTest
class MergeRaceTest {

    private final Caller client = TestCallers.member("race-mill");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TicketRowRebuild rebuild;

    @Autowired
    Cache ticketCache;

    @BeforeEach
    void peopleAreKnown() {
        List.of(client, agent).forEach(people::know);
    }

    @RepeatedTest(15)
    void mergesInARingEndInOneOriginal() throws Exception {
        var ring = List.of(tickets.open(client), tickets.open(client), tickets.open(client));

        var answers = atOnce(
                () -> merge(ring.get(1), ring.get(0)),
                () -> merge(ring.get(2), ring.get(1)),
                () -> merge(ring.get(0), ring.get(2)));

        assertThat(answers).extracting(MergeRaceTest::outcome).containsOnly("200 ");
        var originals = ring.stream()
                .filter(one -> tickets.page(agent, one).path("mergedInto").isNull())
                .toList();
        assertThat(originals).hasSize(1);
        assertThat(tickets.page(agent, originals.getFirst()).path("absorbed").size())
                .isEqualTo(2);
    }

    @RepeatedTest(10)
    void whatIsSaidDuringAMergeOrItsUndoingIsSaidOnce() throws Exception {
        var original = tickets.open(client);
        var duplicate = tickets.open(client);

        var merging = atOnce(
                () -> merge(original, duplicate),
                () -> respond(duplicate, "while merging"),
                () -> respond(original, "to the original"));
        assertThat(merging).extracting(MergeRaceTest::outcome).containsOnly("200 ", "201 ");
        var undoing = atOnce(
                () -> http.delete(agent, path(original, "merges", duplicate)),
                () -> respond(duplicate, "while undoing"));
        assertThat(undoing).extracting(MergeRaceTest::outcome).containsOnly("200 ", "201 ");

        assertThat(words(duplicate)).containsOnlyOnce("while merging", "while undoing");
        assertThat(words(original))
                .doesNotContain("while merging", "while undoing")
                .contains("to the original");
    }

    @RepeatedTest(10)
    void aTicketThatIsClosedAtTheSameTimeIsEitherAnOriginalOrClosed() throws Exception {
        var original = tickets.open(client);
        var duplicate = tickets.open(client);
        http.post(agent, path(original, "resolution"), Map.of());

        var answers =
                atOnce(() -> merge(original, duplicate), () -> http.post(agent, path(original, "closure"), Map.of()));

        assertThat(answers.get(1).status()).isEqualTo(200);
        var merged = tickets.page(agent, duplicate).path("status").asString().equals("MERGED");
        assertThat(answers.getFirst().status()).isEqualTo(merged ? 200 : 409);
    }

    /** Another instance knows nothing of this one's copies; without them each write starts from what is stored. */
    @RepeatedTest(5)
    void twoInstancesMergeTheSameTickets() throws Exception {
        var three = List.of(tickets.open(client), tickets.open(client), tickets.open(client));

        var answers = atOnce(() -> merge(three.get(0), three.get(1), three.get(2)), () -> {
            ticketCache.removeAll();
            return merge(three.get(0), three.get(2), three.get(1));
        });

        assertThat(answers).extracting(MergeRaceTest::outcome).containsOnly("200 ");
        assertThat(tickets.page(agent, three.getFirst()).path("absorbed").size())
                .isEqualTo(2);
    }

    @Test
    void rowsAreTheSameWhenMadeAnew() {
        var original = tickets.open(client);
        var duplicate = tickets.open(client);
        var third = tickets.open(client);
        merge(original, duplicate, third);
        respond(duplicate, "This one moves");
        respond(original, "This one stays");
        respond(third, "This is the last for now");
        http.delete(agent, path(original, "merges", third));
        http.delete(agent, path(original, "merges", duplicate));
        merge(third, duplicate);
        var before = rows();
        assertThat(before).hasSizeGreaterThan(2);
        assertThat(latest(original)).isEqualTo("This one stays");
        assertThat(latest(third)).isEqualTo("This is the last for now");
        assertThat(latest(duplicate)).isEqualTo("This one moves");

        rebuild.rebuild();

        assertThat(rows()).isEqualTo(before);
    }

    private Answer merge(String into, String... duplicates) {
        return http.post(agent, path(into, "merges"), Map.of("duplicates", List.of(duplicates)));
    }

    private Answer respond(String reference, String words) {
        return http.post(client, path(reference, "responses"), saying(words));
    }

    private static String outcome(Answer answer) {
        return answer.status() + " " + answer.code();
    }

    private List<String> words(String reference) {
        var words = new ArrayList<String>();
        for (JsonNode entry : tickets.page(agent, reference).path("conversation")) {
            words.add(entry.path("body").asString(""));
        }
        return words;
    }

    private String latest(String reference) {
        return jdbc.sql("SELECT latest_excerpt FROM ticket_row WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private List<String> rows() {
        return jdbc.sql("SELECT r::text FROM ticket_row r WHERE organisation = 'race-mill' ORDER BY reference")
                .query(String.class)
                .list();
    }

    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... wishes) throws Exception {
        var start = new CyclicBarrier(wishes.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = Stream.of(wishes)
                    .map(wish -> threads.submit(() -> {
                        start.await();
                        return wish.call();
                    }))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (Future<Answer> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
