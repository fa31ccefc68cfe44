package org.ledgerdesk.ticket.involvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.OneTicket;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestTickets;

class InvolvementHttpTest extends OneTicket {

    private final Caller outsider = TestCallers.member("supplier");

    InvolvementHttpTest() {
        super("people-mill");
    }

    @BeforeEach
    void aSupplierIsKnown() {
        people.know(outsider);
    }

    @Test
    void clientsInvolveColleaguesAndOnlyThem() {
        assertThat(follow(client, colleague).body().path("people").size()).isEqualTo(2);
        assertThat(follow(client, outsider).status()).isEqualTo(422);
    }

    @Test
    void anOutsiderWhomStaffInvolveSeesTheTicketUntilTakenOut() {
        assertThat(http.get(outsider, path(reference)).status()).isEqualTo(404);
        assertThat(follow(agent, outsider).status()).isEqualTo(200);
        assertThat(http.get(outsider, path(reference)).status()).isEqualTo(200);

        assertThat(http.delete(client, path(reference, "followers", outsider.email()))
                        .status())
                .isEqualTo(403);
        assertThat(http.delete(agent, path(reference, "followers", outsider.email()))
                        .status())
                .isEqualTo(204);
        assertThat(http.get(outsider, path(reference)).status()).isEqualTo(404);
    }

    @Test
    void whoeverAskedStaysInvolved() {
        assertThat(http.delete(agent, path(reference, "followers", client.email()))
                        .code())
                .isEqualTo("requester-stays");
    }

    @Test
    void takingOutWhoIsNotInItIsNotFound() {
        assertThat(http.delete(client, path(reference, "followers", colleague.email()))
                        .status())
                .isEqualTo(404);
    }

    private TestHttp.Answer follow(Caller by, Caller person) {
        return http.post(by, path(reference, "followers"), Map.of("email", person.email()));
    }

    @Test
    void aGuestBringsNobodyAlongAndTakesNobodyAwayButThemselves() {
        var theirs = people.know(TestCallers.approver("supplier"));
        follow(agent, outsider);
        assertThat(follow(outsider, theirs).status()).isEqualTo(422);
        assertThat(follow(outsider, colleague).status()).isEqualTo(422);

        follow(agent, theirs);
        assertThat(http.delete(outsider, path(reference, "followers", theirs.email()))
                        .status())
                .isEqualTo(403);
        assertThat(http.delete(outsider, path(reference, "followers", outsider.email()))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aProgramInvolvesPeopleOfTheTicketsOrganisationAndNoOutsider() {
        var program = TestCallers.integration();
        assertThat(follow(program, outsider).status()).isEqualTo(422);
        assertThat(follow(program, colleague).status()).isEqualTo(200);

        follow(agent, outsider);
        assertThat(http.delete(program, path(reference, "followers", outsider.email()))
                        .status())
                .isEqualTo(403);
        var opening = TestTickets.opening("onBehalfOf", client.email(), "followers", List.of(outsider.email()));
        assertThat(http.post(program, "/api/v1/tickets", opening).status()).isEqualTo(422);
    }
}
