package org.ledgerdesk.ticket.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@TicketServiceTest
class CompletionHttpTest {

    private final Caller client = TestCallers.member("done-mill");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    private String reference = "";

    @BeforeEach
    void aTicketIsOpen() {
        List.of(client, agent).forEach(people::know);
        reference = tickets.open(client);
    }

    @Test
    void aTicketIsResolvedClosedAndReopenedEachWithAWord() {
        var resolved = http.post(agent, path(reference, "resolution"), Map.of("message", "Fixed in 2.4."));
        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.body().path("status").asString()).isEqualTo("RESOLVED");
        assertThat(tickets.page(client, reference).toString()).contains("Fixed in 2.4.");

        var closed = http.post(agent, path(reference, "closure"), Map.of());
        assertThat(closed.body().path("status").asString()).isEqualTo("CLOSED");

        var reopened = http.post(client, path(reference, "reopening"), Map.of("message", "It is back."));
        assertThat(reopened.body().path("status").asString()).isEqualTo("OPEN");
        assertThat(reopened.body().toString()).contains("It is back.");
    }

    @Test
    void noBodyIsNeeded() {
        assertThat(http.post(agent, path(reference, "resolution"), null)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("RESOLVED");
    }

    @Test
    void clientsReopenButDoNotResolve() {
        assertThat(http.post(client, path(reference, "resolution"), Map.of()).status())
                .isEqualTo(403);
        assertThat(http.post(client, path(reference, "closure"), Map.of()).status())
                .isEqualTo(403);
        assertThat(http.post(client, path(reference, "reopening"), Map.of()).code())
                .isEqualTo("ticket-is-open");
    }
}
