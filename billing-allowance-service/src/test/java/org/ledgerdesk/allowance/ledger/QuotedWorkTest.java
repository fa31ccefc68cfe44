package org.ledgerdesk.allowance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import tools.jackson.databind.node.ObjectNode;

/** Work that a quote paid for. */
class QuotedWorkTest extends AllowanceServiceTest {

    @Test
    void quotedWorkWaitsForItsApprovalAndDoesNotEatTheAllowance() {
        contract("quote-linen", 600, "ALLOW_AND_BILL");
        opened("HD-10021", "quote-linen", true);
        var body = "{\"minutes\":120,\"description\":\"The new filter\",\"quoted\":true}";
        quote("HD-10021", "PROVIDED");
        var early = post(AGENT, "/api/v1/tickets/HD-10021/work", body);
        assertThat(early.getStatusCode().value()).isEqualTo(422);
        assertThat(early.getBody().get("code").stringValue()).isEqualTo("quote-not-approved");

        var data = (ObjectNode) EventContract.example("ticket.events", "QuoteApproved", 1);
        topics.send("ticket.events", "HD-10021", 2, "QuoteApproved", data.put("reference", "HD-10021"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("SELECT quote_approved FROM ticket_fact WHERE reference = 'HD-10021'")
                        .query(Boolean.class)
                        .single());
        var logged = post(AGENT, "/api/v1/tickets/HD-10021/work", body);

        assertThat(logged.getStatusCode().value()).isEqualTo(201);
        assertThat(logged.getBody().get("quoted").booleanValue()).isTrue();
        assertThat(logged.getBody().get("chargedMinutes").intValue()).isZero();
        assertThat(used("quote-linen")).isZero();
    }

    @Test
    void anApprovalThatTheTopicHasNotBroughtYetCountsWhenTicketServiceKnowsIt() {
        contract("early-quote-linen", 600, "ALLOW_AND_BILL");
        opened("HD-10022", "early-quote-linen", true);
        quote("HD-10022", "APPROVED");

        var logged =
                post(AGENT, "/api/v1/tickets/HD-10022/work", "{\"minutes\":60,\"description\":\"x\",\"quoted\":true}");

        assertThat(logged.getStatusCode().value()).isEqualTo(201);
    }

    private void quote(String reference, String state) {
        neighbours.answer("GET /api/v1/tickets/" + reference, """
                {"reference":"%s","organisation":"any","category":"NEW_FEATURE","quote":{"state":"%s"}}""".formatted(reference, state));
    }
}
