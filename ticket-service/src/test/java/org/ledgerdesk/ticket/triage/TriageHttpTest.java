package org.ledgerdesk.ticket.triage;

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

class TriageHttpTest extends OneTicket {

    private final Caller developer = TestCallers.developer();

    TriageHttpTest() {
        super("triage-mill");
    }

    @BeforeEach
    void aDeveloperIsKnown() {
        people.know(developer);
    }

    @Test
    void twoAnswersMakeAPriority() {
        var answer =
                assess(Map.of("businessCritical", true, "workaround", true, "reason", "They take orders by phone"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("priority").asString()).isEqualTo("P2");
        assertThat(answer.body().path("status").asString()).isEqualTo("OPEN");
        assertThat(answer.headers().getETag()).isEqualTo("\"2\"");
        assertThat(answer.body().toString()).contains("They take orders by phone");
        assertThat(tickets.page(client, reference).toString()).doesNotContain("They take orders by phone");
    }

    @Test
    void aPriorityMayBeNamedOutright() {
        assertThat(assess(Map.of("priority", "P4", "reason", "A typo"))
                        .body()
                        .path("priority")
                        .asString())
                .isEqualTo("P4");
    }

    @Test
    void bothAtOnceOrNeitherIsRefused() {
        assertThat(assess(Map.of("priority", "P4", "businessCritical", true)).status())
                .isEqualTo(422);
        assertThat(assess(Map.of("reason", "?")).status()).isEqualTo(422);
        assertThat(assess(Map.of("businessCritical", true)).status()).isEqualTo(422);
    }

    @Test
    void whatContradictsItselfIsRefusedWithItsCode() {
        assertThat(assess(Map.of("priority", "P3", "siteDown", true)).code()).isEqualTo("site-down-is-p1");
        assertThat(assess(Map.of("businessCritical", true, "workaround", false, "minor", true))
                        .code())
                .isEqualTo("critical-is-not-minor");
    }

    @Test
    void clientsDisputeAndStaffAssess() {
        assertThat(dispute(client, "We cannot sell").code()).isEqualTo("not-assessed-yet");
        assess(Map.of("priority", "P3", "reason", "One page"));
        var disputed = dispute(client, "We cannot sell");
        assertThat(disputed.status()).isEqualTo(200);
        assertThat(disputed.body().path("toBeAssessed").asBoolean()).isTrue();
        assertThat(disputed.body().toString()).contains("We cannot sell");

        assertThat(dispute(agent, "No").status()).isEqualTo(403);
        assertThat(http.post(client, path(reference, "priority-assessments"), Map.of("priority", "P1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTicketIsAssignedAndGivenBack() {
        var assigned = http.put(agent, path(reference, "assignee"), Map.of("email", developer.email()));
        assertThat(assigned.status()).isEqualTo(200);
        assertThat(assigned.body().path("assignee").path("email").asString()).isEqualTo(developer.email());

        var back = http.put(agent, path(reference, "assignee"), "null", "Content-Type", "application/json");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body().path("assignee").isNull()).isTrue();
    }

    @Test
    void onlyStaffWorkOnTickets() {
        assertThat(http.put(agent, path(reference, "assignee"), Map.of("email", client.email()))
                        .code())
                .isEqualTo("not-staff");
        assertThat(http.put(client, path(reference, "assignee"), Map.of("email", agent.email()))
                        .status())
                .isEqualTo(403);
    }

    private TestHttp.Answer assess(Map<String, Object> request) {
        return http.post(agent, path(reference, "priority-assessments"), request);
    }

    private TestHttp.Answer dispute(Caller caller, String reason) {
        return http.post(caller, path(reference, "priority-disputes"), Map.of("reason", reason));
    }

    @Test
    void aRequestWithoutAnAddressTakesTheTicketFromNobody() {
        http.put(agent, path(reference, "assignee"), Map.of("email", developer.email()));

        for (var wrong : List.of("{}", "{\"email\":7}", "{\"emial\":null}", "[]", "")) {
            assertThat(http.put(agent, path(reference, "assignee"), wrong, "Content-Type", "application/json")
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(tickets.page(agent, reference).path("assignee").path("email").asString())
                .isEqualTo(developer.email());

        var back = http.put(agent, path(reference, "assignee"), "{\"email\":null}", "Content-Type", "application/json");
        assertThat(back.body().path("assignee").isNull()).isTrue();
    }

    @Test
    void aProgramIsNotStaff() {
        var program = TestCallers.integration();
        var before = tickets.page(agent, reference).path("version");
        for (var act : List.of("priority-assessments", "resolution", "closure")) {
            var answer = http.post(program, path(reference, act), Map.of());
            assertThat(answer.status()).as(act).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("staff-only");
        }
        assertThat(http.put(program, path(reference, "assignee"), Map.of("email", agent.email()))
                        .status())
                .isEqualTo(403);
        for (var staffs : List.of("asksClient", "resolve")) {
            assertThat(http.post(program, path(reference, "responses"), Map.of("body", "x", staffs, true))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(http.post(program, path(reference, "responses"), Map.of("body", "x", "visibility", "INTERNAL"))
                        .status())
                .isEqualTo(403);
        assertThat(tickets.page(agent, reference).path("version")).isEqualTo(before);
    }
}
