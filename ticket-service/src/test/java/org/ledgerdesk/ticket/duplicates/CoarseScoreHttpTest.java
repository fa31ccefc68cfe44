package org.ledgerdesk.ticket.duplicates;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** How rare a word is among everybody's tickets moves a score a little: clients must not be able to measure that. */
@TicketServiceTest
class CoarseScoreHttpTest {

    @Autowired
    private TestHttp http;

    @Autowired
    private TestTickets tickets;

    @Autowired
    private TestPeople people;

    @Autowired
    private IndexKeeper keeper;

    @Test
    void clientsAreToldAScoreInTenthsAndStaffWhatItIs() {
        var organisation = "coarse-" + UUID.randomUUID();
        var client = people.know(TestCallers.member(organisation));
        var agent = people.know(TestCallers.agent());
        await().atMost(ofSeconds(30)).until(() -> keeper.index() != null);
        tickets.open(client, "subject", "Stock export fails", "description", "The file is empty since Monday.");
        tickets.open(client, "subject", "Checkout page stays blank", "description", "Nothing after the address.");
        tickets.open(client, "subject", "The export of orders", "description", "Its file has no lines at all.");

        var similar = Map.<String, Object>of("subject", "Export of stock", "description", "The file is empty");
        await().atMost(ofSeconds(30)).until(() -> scores(client, similar).size() == 3);
        var forClient = scores(client, similar);
        var forStaff = scores(
                agent,
                Map.of("subject", "Export of stock", "description", "The file is empty", "organisation", organisation));

        assertThat(forClient).isNotEmpty().allMatch(score -> Math.abs(score * 10 - Math.rint(score * 10)) < 1e-9);
        assertThat(forStaff)
                .hasSameSizeAs(forClient)
                .anyMatch(score -> Math.abs(score * 10 - Math.rint(score * 10)) > 1e-9);
    }

    private List<Double> scores(Caller caller, Map<String, Object> request) {
        return http.post(caller, "/api/v1/duplicate-suggestions", request)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("score").asDouble())
                .toList();
    }
}
