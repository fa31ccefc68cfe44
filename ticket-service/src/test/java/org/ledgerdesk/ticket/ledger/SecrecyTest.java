package org.ledgerdesk.ticket.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TicketServiceTest
class SecrecyTest {

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sealer sealer;

    @Test
    void noStoredFactHoldsWordsInTheClear() {
        var client = people.know(TestCallers.member("secret-mill"));
        var agent = people.know(TestCallers.agent());
        var reference = tickets.open(
                client,
                "subject",
                "Quokkaone subject",
                "description",
                "Quokkatwo description",
                "urls",
                List.of("https://quokkathree.example/"),
                "orderNumbers",
                List.of("Quokkafour"));
        http.post(agent, path(reference, "responses"), saying("Quokkafive note", "visibility", "INTERNAL"));
        http.post(agent, path(reference, "priority-assessments"), Map.of("priority", "P3", "reason", "Quokkasix"));
        http.post(client, path(reference, "priority-disputes"), Map.of("reason", "Quokkaseven"));
        http.post(agent, path(reference, "resolution"), Map.of("message", "Quokkaeight"));

        assertThat(tickets.page(agent, reference).toString())
                .contains("Quokkaone", "Quokkatwo", "quokkathree", "Quokkafour", "Quokkafive", "Quokkasix")
                .contains("Quokkaseven", "Quokkaeight");
        var stored = jdbc.sql("SELECT convert_from(payload || meta_data, 'UTF8') FROM domain_event")
                .query(String.class)
                .list();
        assertThat(stored).isNotEmpty().noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT)
                .contains("quokka"));
        assertThat(stored).noneMatch(text -> text.contains(client.email()) || text.contains(client.name()));
    }

    @Test
    void anErasedAuthorsWordsReadErasedWhileTheRecordStays() {
        var client = people.know(TestCallers.member("erased-mill"));
        var agent = people.know(TestCallers.agent());
        var reference = tickets.open(client);
        http.post(agent, path(reference, "responses"), saying("Ours stay"));

        sealer.destroy(reference, client.id());

        var page = tickets.page(agent, reference);
        assertThat(page.path("subject").asString()).isEqualTo("[erased]");
        assertThat(page.path("conversation").get(0).path("body").asString()).isEqualTo("[erased]");
        assertThat(page.toString()).contains("Ours stay");
        assertThat(page.path("conversation").size()).isEqualTo(3);
    }
}
