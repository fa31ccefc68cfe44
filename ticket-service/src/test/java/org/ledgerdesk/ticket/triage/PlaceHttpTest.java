package org.ledgerdesk.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.OneTicket;

class PlaceHttpTest extends OneTicket {

    PlaceHttpTest() {
        super("place-mill");
    }

    @Test
    void aTicketIsTransferredWithAReasonForStaff() {
        http.put(agent, path(reference, "assignee"), Map.of("email", agent.email()));

        var moved = http.put(
                agent, path(reference, "department"), Map.of("department", "BILLING", "reason", "About an invoice"));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().path("department").asString()).isEqualTo("BILLING");
        assertThat(moved.body().path("assignee").isNull()).isTrue();
        assertThat(moved.body().toString()).contains("About an invoice");
        assertThat(http.get(client, path(reference)).body().toString())
                .contains("TicketTransferred")
                .doesNotContain("About an invoice");
        assertThat(http.get(client, path(reference, "history")).body().toString())
                .contains("TicketTransferred")
                .doesNotContain("About an invoice");
        assertThat(http.get(agent, path(reference, "history")).body().toString())
                .contains("About an invoice");
        assertThat(http.get(agent, "/api/v1/queue?department=BILLING&limit=200")
                        .body()
                        .toString())
                .contains(reference);
    }

    @Test
    void aTicketIsRecategorised() {
        var other = http.put(
                agent, path(reference, "category"), Map.of("category", "SITE_DOWN", "reason", "Nothing answers"));

        assertThat(other.status()).isEqualTo(200);
        assertThat(other.body().path("category").asString()).isEqualTo("SITE_DOWN");
        assertThat(other.body().path("siteDown").asBoolean()).isTrue();
        assertThat(other.body().path("priority").asString()).isEqualTo("P1");
        assertThat(other.body().path("department").asString()).isEqualTo("SUPPORT");
    }

    @Test
    void unknownCodesAndMissingReasonsAreRefused() {
        var department = http.put(agent, path(reference, "department"), Map.of("department", "MOON"));
        assertThat(department.status()).isEqualTo(422);
        assertThat(department.body().path("errors").toString()).contains("unknown-department", "reason");
        var category = http.put(agent, path(reference, "category"), Map.of("category", "MOON", "reason", "x"));
        assertThat(category.status()).isEqualTo(422);
        assertThat(category.body().path("errors").toString()).contains("unknown-category");
        assertThat(http.put(agent, path(reference, "category"), Map.of("reason", "x"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void onlyStaffDoSoAndOnlyWhileItIsOpen() {
        var billing = Map.of("department", "BILLING", "reason", "About an invoice");
        var question = Map.of("category", "QUESTION", "reason", "Only asks");
        assertThat(http.put(client, path(reference, "department"), billing).status())
                .isEqualTo(403);
        assertThat(http.put(client, path(reference, "category"), question).status())
                .isEqualTo(403);
        assertThat(http.put(agent, path("HD-99999999", "category"), question).status())
                .isEqualTo(404);
        http.post(agent, path(reference, "resolution"), null);
        assertThat(http.put(agent, path(reference, "department"), billing).code())
                .isEqualTo("ticket-is-resolved");
        assertThat(http.put(agent, path(reference, "category"), question).status())
                .isEqualTo(409);
    }
}
