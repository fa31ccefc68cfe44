package org.ledgerdesk.ticket.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** A split that ran while its author was erased, or they themselves, seal words with keys that were not there to be destroyed. */
@TicketServiceTest
class LateWordsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Caller agent = TestCallers.agent();
    private final String id = UUID.randomUUID().toString();
    private final Caller client = new Caller(
            id, "Mia Berg", id + "@late-mill.example", Kind.CLIENT, Set.of(Role.MEMBER), "late-mill", Set.of(), "en");

    @Autowired
    TestDesk desk;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    TestTopics topics;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsSealedAsAnErasedPersonsGoesAsWell() {
        people.know(agent);
        people.know(client);
        var reference = desk.open(client, "QUESTION", "About me", "Said before", now());
        var erased = (ObjectNode) EventContract.example("directory.events", "PersonErased", 1);
        topics.send("directory.events", id, 1, "PersonErased", erased.put("id", id));
        await().atMost(SOON)
                .until(() -> tickets.page(agent, reference).toString().contains("TextErased"));

        desk.say(reference, client, "Said in that moment", now());

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(tickets.page(agent, reference).toString()).doesNotContain("Said in that moment"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT latest_excerpt FROM ticket_row WHERE reference = ?")
                                .param(reference)
                                .query(String.class)
                                .single())
                        .isEqualTo("[erased]"));
    }
}
