package org.ledgerdesk.ticket.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How an operator has projections of a running service written anew. */
@TicketServiceTest
class RebuildHttpTest {

    private static final String PATH = "/internal/rebuilds";
    private static final Caller OPERATOR =
            new Caller("local", "local", "", Kind.MACHINE, Set.of(Role.SERVICE, Role.ADMIN), null, Set.of(), "en");

    @Autowired
    TestHttp http;

    @Test
    void whoRunsTheDeskSeesThatARebuildIsDone() {
        assertThat(http.post(OPERATOR, PATH + "/ticket_row", List.of()).status())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> state("ticket_row").equals("DONE"));
        assertThat(http.get(OPERATOR, PATH).body().path("items").values())
                .extracting(one -> one.path("projection").asString())
                .contains("ticket_row", "ticket_words", "duplicate_text");
    }

    @Test
    void nobodyElseMayAskForOne() {
        for (var other : List.of(
                TestCallers.admin(),
                TestCallers.service("sla-service"),
                TestCallers.integration(),
                TestCallers.lead())) {
            assertThat(http.post(other, PATH + "/ticket_row", List.of()).status())
                    .as(other.name())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsNoProjectionCannotBeRebuilt() {
        assertThat(http.post(OPERATOR, PATH + "/domain_event", List.of()).status())
                .isEqualTo(404);
    }

    private String state(String projection) {
        for (JsonNode one : http.get(OPERATOR, PATH).body().path("items")) {
            if (one.path("projection").asString().equals(projection)) {
                return one.path("state").asString();
            }
        }
        throw new AssertionError(projection);
    }
}
