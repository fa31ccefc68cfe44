package org.ledgerdesk.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.opening;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TicketServiceTest
class OnceAndUnchangedHttpTest {

    private final Caller client = TestCallers.member("once-mill");
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
    Cache ticketCache;

    @BeforeEach
    void peopleAreKnown() {
        List.of(client, agent).forEach(people::know);
    }

    @Test
    void theSameOpeningTwiceIsOneTicket() {
        var key = UUID.randomUUID().toString();
        var first = http.post(client, "/api/v1/tickets", opening(), "Idempotency-Key", key);
        var again = http.post(client, "/api/v1/tickets", opening(), "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getFirst("Location"))
                .isEqualTo(first.headers().getFirst("Location"));
        assertThat(again.headers().getETag()).isEqualTo(first.headers().getETag());
        assertThat(again.headers().getFirst("Idempotent-Replay")).isEqualTo("true");

        var other = http.post(client, "/api/v1/tickets", opening("subject", "Another"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void whatIsKeptForRepeatsHoldsNoWords() {
        var key = UUID.randomUUID().toString();
        http.post(client, "/api/v1/tickets", opening("subject", "Zanzibar"), "Idempotency-Key", key);
        var kept = jdbc.sql("SELECT row_to_json(r)::text FROM answered_request r WHERE key = :key")
                .param("key", key)
                .query(String.class)
                .single();
        assertThat(kept).contains("HD-").doesNotContain("Zanzibar");
    }

    @Test
    void theSameOpeningManyTimesAtOnceIsOneTicket() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<TestHttp.Answer> open =
                () -> http.post(client, "/api/v1/tickets", opening("subject", "At once"), "Idempotency-Key", key);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    callers.invokeAll(IntStream.range(0, 8).mapToObj(i -> open).toList());
            var references = new java.util.HashSet<String>();
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(201, 409);
                if (answer.get().status() == 201) {
                    references.add(answer.get().body().path("reference").asString());
                }
            }
            assertThat(references).hasSize(1);
        }
        assertThat(http.get(client, "/api/v1/tickets?limit=200")
                        .body()
                        .toString()
                        .split("At once", -1))
                .hasSize(2);
    }

    @Test
    void aWriteOnWhatHasChangedSinceIsRefused() {
        var reference = tickets.open(client);
        var first = http.post(agent, path(reference, "responses"), saying("One"), "If-Match", "\"1\"");
        assertThat(first.status()).isEqualTo(201);
        var stale = http.post(agent, path(reference, "responses"), saying("Two"), "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("changed-since-you-looked");
        var current = http.get(agent, path(reference)).headers().getETag();
        assertThat(current).isEqualTo(first.headers().getETag());
        assertThat(http.post(agent, path(reference, "responses"), saying("Two"), "If-Match", current)
                        .status())
                .isEqualTo(201);
        assertThat(http.post(agent, path(reference, "responses"), saying("Three"), "If-Match", "*")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void manyWritersAtOnceAllGetTheirWord() throws Exception {
        var reference = tickets.open(client);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = callers.invokeAll(IntStream.range(0, 12)
                    .<Callable<TestHttp.Answer>>mapToObj(
                            i -> () -> http.post(client, path(reference, "responses"), saying("Word " + i)))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
            }
        }
        assertThat(tickets.page(client, reference).path("version").asLong()).isEqualTo(13);
    }

    /** What another instance would do: facts arrive in the store behind the back of this one's cache. */
    @Test
    void factsOfAnotherInstanceAreSeenThoughTheCacheLacksThem() {
        var reference = tickets.open(client);
        http.post(agent, path(reference, "resolution"), Map.of());
        Object outdated = ticketCache.get(reference);
        assertThat(outdated).isNotNull();
        http.post(client, path(reference, "reopening"), Map.of());
        ticketCache.remove(reference);
        ticketCache.put(reference, outdated);

        var answer = http.post(agent, path(reference, "resolution"), Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("version").asLong()).isEqualTo(4);
    }
}
