package org.ledgerdesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.Neighbours;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.ledgerdesk.sla.attainment.Told;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Who may see a ticket's clocks: whoever may see the ticket. */
@ServiceTest
class ClockAccessTest {

    @Autowired
    private Told told;

    @Autowired
    private Neighbours neighbours;

    @LocalServerPort
    private int port;

    private String reference = "HD-69999";

    @BeforeEach
    void forgetTheNeighbours() {
        neighbours.forget();
    }

    @Test
    void clocksAreShownToWhoeverSeesTheTicketAndToNobodyElse() {
        var follower = TestCallers.member("noordzee-fietsen");
        reference = told.opened("2026-11-16T09:00:00Z", "SUPPORT", data -> {
            data.putArray("followers").add(follower.id());
            return data;
        });
        told.taken(reference);

        assertThat(status(TestCallers.member("harbour-linen"))).isEqualTo(200);
        assertThat(status(TestCallers.lead())).isEqualTo(200);
        assertThat(status(TestCallers.service("ticket-service"))).isEqualTo(200);
        assertThat(status(follower)).isEqualTo(200);
        assertThat(status(TestCallers.approver("noordzee-fietsen"))).isEqualTo(404);

        told.and(reference, "PersonUninvolved", "2026-11-16T10:00:00Z", data -> data.put("person", follower.id()));
        told.taken(reference);
        assertThat(status(follower)).isEqualTo(404);
    }

    @Test
    void aProspectsClocksAreForStaffOnly() {
        var prospect = TestCallers.member("harbour-linen");
        reference = told.opened("2026-11-16T09:00:00Z", "SUPPORT", data -> data.putNull("organisation")
                .put("requester", prospect.id()));
        told.taken(reference);

        assertThat(status(TestCallers.agent())).isEqualTo(200);
        assertThat(status(prospect)).isEqualTo(404);
    }

    @Test
    void aTicketNotSeenYetIsAskedForInTheCallersName() {
        var bearer = TestTokens.bearer(TestCallers.member("harbour-linen"));
        var path = "GET /api/v1/tickets/" + reference;
        assertThat(get(bearer).getStatusCode().value()).isEqualTo(404);

        neighbours.answer(path, "{}");
        var answer = get(bearer);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.getBody()).path("items")).isEmpty();
        assertThat(neighbours.asked(path).getLast().headers().get("Authorization"))
                .containsExactly(bearer);

        neighbours.answer(path, asked -> new Neighbours.Answer(500, "{}"));
        assertThat(get(bearer).getStatusCode().value()).isEqualTo(503);
    }

    @Test
    void aReferenceThatIsNoneIsNotAskedFor() {
        reference = "HD-1";
        assertThat(status(TestCallers.agent())).isEqualTo(404);
    }

    private int status(Caller caller) {
        return get(TestTokens.bearer(caller)).getStatusCode().value();
    }

    private ResponseEntity<String> get(String bearer) {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/api/v1/tickets/{reference}/clocks", reference)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
    }
}
