package org.ledgerdesk.ticket.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestTickets.opening;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.chassis.testing.TestTopics.Received;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@TicketServiceTest
class OpenedOnTopicTest {

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTopics topics;

    @Test
    void whatWasAskedOverHttpIsOnTheTopicWithoutItsWords() {
        var client = people.know(TestCallers.member("topic-mill"));
        var agent = people.know(TestCallers.agent());
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var reference = http.post(client, "/api/v1/tickets", opening("subject", "Platypus"), "traceparent", trace)
                .body()
                .path("reference")
                .asString();
        http.post(agent, path(reference, "responses"), saying("Platypus?", "asksClient", true));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(topics.received("ticket.events", reference))
                        .extracting(Received::type)
                        .containsExactly("TicketOpened", "ResponseAdded", "TicketAssigned", "AwaitingResponseStarted"));
        var received = topics.received("ticket.events", reference);
        assertThat(received).extracting(Received::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(received.getFirst().headers()).containsEntry("ce_traceparent", trace);
        received.forEach(fact -> {
            EventContract.check("ticket.events", fact.type(), 1, fact.data());
            assertThat(fact.data().toString()).doesNotContain("Platypus").doesNotContain("sealed:");
        });
    }
}
