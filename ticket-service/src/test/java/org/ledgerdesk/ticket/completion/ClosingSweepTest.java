package org.ledgerdesk.ticket.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestDesk.by;
import static org.ledgerdesk.ticket.TestDesk.now;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.desk.Desk;
import org.ledgerdesk.ticket.domain.TicketCommand.ReopenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.ledgerdesk.ticket.rows.ResolvedTickets;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@TicketServiceTest
class ClosingSweepTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Caller client = TestCallers.member("quiet-mill");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestDesk testDesk;

    @Autowired
    TestTickets tickets;

    @Autowired
    TestPeople people;

    @Autowired
    TestHttp http;

    @Autowired
    ResolvedTickets resolved;

    @Autowired
    Desk desk;

    private String reference = "";
    private Instant resolvedAt = Instant.EPOCH;

    @BeforeEach
    void aTicketIsResolved() {
        Stream.of(client, agent).forEach(people::know);
        reference = testDesk.open(client, "QUESTION", "How", "How do I?", now());
        resolvedAt = now();
        testDesk.send(new ResolveTicket(reference, resolvedAt, by(agent)));
    }

    @Test
    void itClosesAWeekLaterByTheDeskAndOnlyOnce() {
        sweepAt(resolvedAt.plus(WEEK).minusSeconds(1));
        assertThat(status()).isEqualTo("RESOLVED");

        sweepAt(resolvedAt.plus(WEEK));
        sweepAt(resolvedAt.plus(WEEK).plusSeconds(60));

        assertThat(status()).isEqualTo("CLOSED");
        assertThat(closings()).singleElement().satisfies(closing -> {
            assertThat(closing.path("by").path("kind").asString()).isEqualTo("SYSTEM");
            assertThat(Instant.parse(closing.path("at").asString())).isEqualTo(resolvedAt.plus(WEEK));
        });
    }

    @Test
    void theWeekStartsAnewWhenItIsResolvedAnew() {
        testDesk.send(new ReopenTicket(reference, resolvedAt.plusSeconds(60), by(client)));
        sweepAt(resolvedAt.plus(WEEK));
        assertThat(status()).isEqualTo("OPEN");

        testDesk.send(new ResolveTicket(reference, resolvedAt.plusSeconds(120), by(agent)));
        sweepAt(resolvedAt.plus(WEEK));
        assertThat(status()).isEqualTo("RESOLVED");
        sweepAt(resolvedAt.plus(WEEK).plusSeconds(120));
        assertThat(status()).isEqualTo("CLOSED");
    }

    @Test
    void instancesThatSweepAtOnceCloseItOnce() {
        var sweeps = Stream.generate(() -> CompletableFuture.runAsync(() -> sweepAt(resolvedAt.plus(WEEK))))
                .limit(4)
                .toList();
        sweeps.forEach(CompletableFuture::join);

        assertThat(closings()).hasSize(1);
    }

    private void sweepAt(Instant moment) {
        new ClosingSweep(resolved, desk, Clock.fixed(moment, ZoneOffset.UTC), WEEK).sweep();
    }

    private String status() {
        return tickets.page(agent, reference).path("status").asString();
    }

    private java.util.List<JsonNode> closings() {
        return http.get(agent, path(reference, "history"))
                .body()
                .path("items")
                .valueStream()
                .filter(fact -> fact.path("type").asString().equals("TicketClosed"))
                .toList();
    }
}
