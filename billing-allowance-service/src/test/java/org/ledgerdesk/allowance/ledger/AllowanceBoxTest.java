package org.ledgerdesk.allowance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestCallers;
import tools.jackson.databind.node.ObjectNode;

/** What an organisation sees of its months, and what its contract has it asked. */
class AllowanceBoxTest extends AllowanceServiceTest {

    @Test
    void beyondTheAllowanceTheApproverIsAskedFirst() {
        contract("strict-fietsen", 60, "NEEDS_APPROVAL");
        opened("HD-10005", "strict-fietsen", true);
        var refused = post(AGENT, "/api/v1/tickets/HD-10005/work", "{\"minutes\":90,\"description\":\"Much\"}");
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().get("code").stringValue()).isEqualTo("overage-needs-approval");
        var path = "/api/v1/allowances/strict-fietsen/overage-approvals";
        assertThat(post(TestCallers.member("strict-fietsen"), path, "{}")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(post(TestCallers.approver("strict-fietsen"), path, "{}")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(post(AGENT, "/api/v1/tickets/HD-10005/work", "{\"minutes\":90,\"description\":\"Much\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(get(AGENT, "/api/v1/allowances/strict-fietsen")
                        .getBody()
                        .get("state")
                        .stringValue())
                .isEqualTo("EXCEEDED");
    }

    @Test
    void nobodySeesAnotherOrganisationsLedger() {
        contract("shut-linen", 600, "ALLOW_AND_BILL");
        opened("HD-10006", "shut-linen", true);
        var stranger = TestCallers.approver("noordzee-fietsen");
        for (var path : new String[] {
            "/api/v1/allowances/shut-linen", "/api/v1/allowances/shut-linen/history", "/api/v1/tickets/HD-10006/work"
        }) {
            assertThat(get(stranger, path).getStatusCode().value()).as(path).isEqualTo(404);
        }
        var work = "{\"minutes\":30,\"description\":\"x\"}";
        assertThat(post(stranger, "/api/v1/tickets/HD-10006/work", work)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(post(TestCallers.member("shut-linen"), "/api/v1/tickets/HD-10006/work", work)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(put(
                                AGENT,
                                "/api/v1/allowances/shut-linen/contract",
                                "{\"minutesPerMonth\":1,\"overUse\":\"ALLOW_AND_BILL\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(get(AGENT, "/api/v1/allowances/no-such-organisation")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void historyShowsTheMonthsOldestFirst() {
        contract("past-linen", 600, "ALLOW_AND_BILL");
        var items = get(AGENT, "/api/v1/allowances/past-linen/history?months=12")
                .getBody()
                .get("items");
        assertThat(items.size()).isEqualTo(12);
        assertThat(items.get(11).get("allowanceMinutes").intValue()).isEqualTo(600);
        assertThat(items.get(0).get("allowanceMinutes").intValue()).isZero();
        assertThat(get(AGENT, "/api/v1/allowances/past-linen/history?months=0")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void aMonthFarOffIsNotAskedFor() {
        contract("far-linen", 600, "ALLOW_AND_BILL");
        for (var month : new String[] {"-999999999-01", "0026-11", "2999-01", "soon"}) {
            assertThat(get(AGENT, "/api/v1/allowances/far-linen?month=" + month)
                            .getStatusCode()
                            .value())
                    .as(month)
                    .isEqualTo(400);
        }
    }

    @Test
    void workOnAProspectsTicketHasAnAllowanceOnceTheyAreAClient() {
        opened("HD-00978", null, true);
        var data = (ObjectNode) EventContract.example("ticket.events", "ProspectAdopted", 1);
        topics.send(
                "ticket.events",
                "HD-00978",
                2,
                "ProspectAdopted",
                data.put("reference", "HD-00978").put("organisation", "adopting-mill"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql(
                                        "SELECT count(*) FROM ticket_fact WHERE reference = 'HD-00978' AND organisation = 'adopting-mill'")
                                .query(Long.class)
                                .single()
                        == 1);
    }
}
