package org.ledgerdesk.allowance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

/** Minutes that staff log on tickets, and how they are corrected. */
class LoggedWorkTest extends AllowanceServiceTest {

    @Test
    void workOnATicketHeardOfOnTheTopicShowsInTheBoxAndOnTheTopicAtOnce() {
        contract("walk-linen", 1200, "ALLOW_AND_BILL");
        opened("HD-10001", "walk-linen", true);
        var logged = post(AGENT, "/api/v1/tickets/HD-10001/work", """
                {"minutes":25,"workedOn":"%s","description":"Moved the banner"}""".formatted(TODAY));
        assertThat(logged.getStatusCode().value()).isEqualTo(201);
        assertThat(logged.getBody().get("chargedMinutes").intValue()).isEqualTo(30);

        var box = get(TestCallers.member("walk-linen"), "/api/v1/allowances/walk-linen")
                .getBody();
        assertThat(box.get("allowanceMinutes").intValue()).isEqualTo(1200);
        assertThat(box.get("usedMinutes").intValue()).isEqualTo(30);
        assertThat(box.get("remainingMinutes").intValue()).isEqualTo(1170);
        assertThat(box.get("state").stringValue()).isEqualTo("OK");
        assertThat(box.get("entries").get(0).get("description").stringValue()).isEqualTo("Moved the banner");

        var id = logged.getBody().get("id").stringValue();
        var corrected = post(AGENT, "/api/v1/tickets/HD-10001/work/" + id + "/corrections", "{\"minutes\":50}");
        assertThat(corrected.getBody().get("chargedMinutes").intValue()).isEqualTo(60);
        assertThat(used("walk-linen")).isEqualTo(60);
        post(AGENT, "/api/v1/tickets/HD-10001/work/" + id + "/corrections", "{\"minutes\":0}");
        assertThat(used("walk-linen")).isZero();
        assertThat(get(AGENT, "/api/v1/tickets/HD-10001/work")
                        .getBody()
                        .get("items")
                        .size())
                .isEqualTo(4);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> topics.received("allowance.events", "walk-linen").size() == 4);
        var received = topics.received("allowance.events", "walk-linen");
        assertThat(received)
                .extracting(TestTopics.Received::type)
                .containsExactly("ContractSet", "WorkLogged", "WorkCorrected", "WorkCorrected");
        assertThat(received).extracting(TestTopics.Received::sequence).containsExactly(1L, 2L, 3L, 4L);
        received.forEach(one -> EventContract.check("allowance.events", one.type(), 1, one.data()));
        assertThat(received).allSatisfy(one -> assertThat(one.data().toString()).doesNotContain("banner"));
    }

    @Test
    void theSameEntryIdTwiceIsOnce() {
        contract("twice-linen", 600, "ALLOW_AND_BILL");
        opened("HD-10002", "twice-linen", true);
        var body = "{\"id\":\"entry-1\",\"minutes\":30,\"description\":\"Once\"}";
        post(AGENT, "/api/v1/tickets/HD-10002/work", body);
        var again = post(AGENT, "/api/v1/tickets/HD-10002/work", body);
        assertThat(again.getBody().get("id").stringValue()).isEqualTo("entry-1");
        assertThat(used("twice-linen")).isEqualTo(30);
        var other = post(
                AGENT,
                "/api/v1/tickets/HD-10002/work",
                "{\"id\":\"entry-1\",\"minutes\":31,\"description\":\"Other\"}");
        assertThat(other.getStatusCode().value()).isEqualTo(409);
    }

    @Test
    void theSameIdempotencyKeyTwiceIsOnce() {
        contract("key-linen", 600, "ALLOW_AND_BILL");
        opened("HD-10003", "key-linen", true);
        var first = send(
                HttpMethod.POST,
                AGENT,
                "/api/v1/tickets/HD-10003/work",
                "k1",
                "{\"minutes\":30,\"description\":\"x\"}");
        var again = send(
                HttpMethod.POST,
                AGENT,
                "/api/v1/tickets/HD-10003/work",
                "k1",
                "{\"minutes\":30,\"description\":\"x\"}");
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(used("key-linen")).isEqualTo(30);
    }

    @Test
    void onATicketTheTopicHasNotBroughtYetTicketServiceIsAsked() {
        contract("asked-linen", 600, "ALLOW_AND_BILL");
        neighbours.answer("GET /api/v1/tickets/HD-10004", """
                {"reference":"HD-10004","organisation":"asked-linen","category":"BUG_REPORT"}""");
        neighbours.answer("GET /api/v1/categories", """
                {"items":[{"code":"BUG_REPORT","chargeable":false},{"code":"CHANGE_REQUEST","chargeable":true}]}""");
        var logged = post(AGENT, "/api/v1/tickets/HD-10004/work", "{\"minutes\":30,\"description\":\"Fixed\"}");
        assertThat(logged.getStatusCode().value()).isEqualTo(201);
        assertThat(logged.getBody().get("chargeable").booleanValue()).isFalse();
        assertThat(used("asked-linen")).isZero();
    }

    @Test
    void badFiguresAreRefused() {
        contract("bad-linen", 600, "ALLOW_AND_BILL");
        opened("HD-10007", "bad-linen", true);
        for (var body : new String[] {
            "{\"minutes\":0,\"description\":\"x\"}",
            "{\"minutes\":-5,\"description\":\"x\"}",
            "{\"minutes\":1441,\"description\":\"x\"}",
            "{\"minutes\":30,\"description\":\" \"}",
            "{\"minutes\":30,\"description\":\"x\",\"quoted\":true}",
            "{\"minutes\":30,\"description\":\"x\",\"workedOn\":\"0026-11-16\"}",
            "{\"minutes\":30,\"description\":\"x\",\"workedOn\":\"2999-01-01\"}"
        }) {
            assertThat(post(AGENT, "/api/v1/tickets/HD-10007/work", body)
                            .getStatusCode()
                            .value())
                    .as(body)
                    .isEqualTo(422);
        }
        assertThat(post(AGENT, "/api/v1/tickets/HD-10007/work", "{\"minutes\":99999999999,\"description\":\"x\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void aRecategorisedTicketsWorkIsChargeableAsItsNewCategorySays() {
        opened("HD-00977", "recategorised-mill", false);
        var data = (ObjectNode) EventContract.example("ticket.events", "TicketRecategorised", 1);
        topics.send(
                "ticket.events",
                "HD-00977",
                2,
                "TicketRecategorised",
                data.put("reference", "HD-00977").put("chargeable", true));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("SELECT chargeable FROM ticket_fact WHERE reference = 'HD-00977'")
                        .query(Boolean.class)
                        .single());
    }
}
