package org.ledgerdesk.ticket.involvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestHttp.Answer;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who joined and left tickets that are one for a while, and where they still are when that is undone. */
@TicketServiceTest
class LeavingMergedHttpTest {

    private final Caller client = TestCallers.member("leaving-mill");
    private final Caller colleague = TestCallers.approver("leaving-mill");
    private final Caller outsider = TestCallers.member("leaving-supplier");
    private final Caller agent = TestCallers.agent();
    private final Caller intake = TestCallers.service("notification-service");

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    private String original = "";
    private String duplicate = "";

    @BeforeEach
    void anOutsiderFollowsATicketThatIsMerged() {
        List.of(client, colleague, outsider, agent).forEach(people::know);
        original = tickets.open(client);
        duplicate = tickets.open(colleague);
        follow(duplicate);
        merge();
    }

    @Test
    void whoeverIsTakenOutOfAnOriginalReadsAndWritesNothingByWayOfItsDuplicatesEither() {
        assertThat(leave(original, outsider).status()).isEqualTo(204);

        for (var reference : List.of(original, duplicate)) {
            assertThat(http.get(outsider, path(reference)).status()).isEqualTo(404);
            assertThat(http.post(outsider, path(reference, "responses"), saying("Let me in"))
                            .status())
                    .isEqualTo(404);
            assertThat(mailed(reference).status()).isGreaterThanOrEqualTo(400);
        }
        assertThat(leave(duplicate, outsider).status()).isEqualTo(404);
        undo();
        assertThat(http.get(outsider, path(duplicate)).status()).isEqualTo(404);
    }

    @Test
    void itIsTheSameWhicheverOfTheTicketsTheyAreTakenOutOf() {
        var deeper = tickets.open(client);
        http.post(agent, path(deeper, "merges"), Map.of("duplicates", List.of(original)));

        assertThat(leave(duplicate, outsider).status()).isEqualTo(204);

        for (var reference : List.of(deeper, original, duplicate)) {
            assertThat(http.get(outsider, path(reference)).status()).isEqualTo(404);
        }
    }

    @Test
    void whoeverAskedOneOfTheTicketsStaysInvolved() {
        assertThat(leave(original, colleague).code()).isEqualTo("requester-stays");
        assertThat(tickets.page(client, original).path("people").toString()).contains(colleague.email());
    }

    @Test
    void aGuestWhomStaffAddByHandStaysWhenTheDuplicateLeaves() {
        assertThat(follow(original).status()).isEqualTo(200);

        undo();

        assertThat(http.get(outsider, path(original)).status()).isEqualTo(200);
        assertThat(http.get(outsider, path(duplicate)).status()).isEqualTo(200);
    }

    private Answer follow(String reference) {
        return http.post(agent, path(reference, "followers"), Map.of("email", outsider.email()));
    }

    private Answer leave(String reference, Caller person) {
        return http.delete(agent, path(reference, "followers", person.email()));
    }

    private Answer mailed(String reference) {
        return http.post(
                intake,
                path(reference, "responses"),
                Map.of("body", "By mail then", "onBehalfOf", outsider.email(), "channel", "MAIL"));
    }

    private void merge() {
        http.post(agent, path(original, "merges"), Map.of("duplicates", List.of(duplicate)));
    }

    private void undo() {
        assertThat(http.delete(agent, path(original, "merges", duplicate)).status())
                .isEqualTo(200);
    }
}
