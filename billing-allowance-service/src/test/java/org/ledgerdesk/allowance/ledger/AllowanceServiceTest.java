package org.ledgerdesk.allowance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.allowance.domain.AllowanceEvent;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.Neighbours;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class AllowanceServiceTest {

    private static final Caller AGENT = TestCallers.agent();
    private static final Caller ADMIN = TestCallers.admin();
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();

    @LocalServerPort
    int port;

    @Autowired
    TestTopics topics;

    @Autowired
    Neighbours neighbours;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventStore store;

    @Autowired
    LedgerProjection projection;

    RestClient http;

    @BeforeEach
    void client() {
        http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

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
    void descriptionsAreNotStoredInTheClear() {
        contract("sealed-linen", 600, "ALLOW_AND_BILL");
        opened("HD-10008", "sealed-linen", true);
        post(AGENT, "/api/v1/tickets/HD-10008/work", "{\"minutes\":30,\"description\":\"Zebrafinch\"}");
        var payloads =
                jdbc.sql("SELECT payload FROM domain_event").query(byte[].class).list();
        assertThat(payloads).isNotEmpty().noneMatch(payload -> new String(payload, StandardCharsets.UTF_8)
                .contains("Zebrafinch"));
    }

    @Test
    void wordsOfAnErasedTicketOrPersonAreGoneAndTheMinutesStay() {
        contract("erased-linen", 600, "ALLOW_AND_BILL");
        opened("HD-10030", "erased-linen", true);
        opened("HD-10031", "erased-linen", true);
        var lead = TestCallers.lead();
        post(AGENT, "/api/v1/tickets/HD-10030/work", "{\"minutes\":30,\"description\":\"Zebrafinch\"}");
        post(lead, "/api/v1/tickets/HD-10031/work", "{\"minutes\":15,\"description\":\"Wren\"}");

        topics.send(
                "ticket.events",
                "HD-10030",
                2,
                "TextErased",
                ((ObjectNode) EventContract.example("ticket.events", "TextErased", 1)).put("reference", "HD-10030"));
        topics.send(
                "directory.events",
                lead.id(),
                1,
                "PersonErased",
                ((ObjectNode) EventContract.example("directory.events", "PersonErased", 1)).put("id", lead.id()));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(get(AGENT, "/api/v1/tickets/HD-10030/work").getBody().toString())
                    .contains("[erased]")
                    .doesNotContain("Zebrafinch");
            assertThat(get(AGENT, "/api/v1/tickets/HD-10031/work").getBody().toString())
                    .contains("[erased]")
                    .doesNotContain("Wren");
        });
        assertThat(used("erased-linen")).isEqualTo(45);
    }

    @Test
    void theLedgerCanBeDerivedAgainFromItsEvents() {
        contract("again-linen", 600, "ALLOW_AND_BILL");
        opened("HD-10009", "again-linen", true);
        post(AGENT, "/api/v1/tickets/HD-10009/work", "{\"id\":\"r1\",\"minutes\":30,\"description\":\"x\"}");
        post(AGENT, "/api/v1/tickets/HD-10009/work/r1/corrections", "{\"minutes\":15}");
        var before = rows("again-linen");
        replay("again-linen");
        assertThat(rows("again-linen")).isEqualTo(before);
        jdbc.sql("DELETE FROM ledger_entry WHERE organisation = 'again-linen'").update();
        replay("again-linen");
        assertThat(rows("again-linen")).isEqualTo(before).hasSize(3);
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

    private void replay(String organisation) {
        store.readEvents(organisation).asStream().forEach(event -> replay((DomainEventMessage<?>) event));
    }

    private void replay(DomainEventMessage<?> event) {
        projection.on((AllowanceEvent) event.getPayload(), event.getSequenceNumber());
    }

    private java.util.List<?> rows(String organisation) {
        return jdbc.sql("SELECT * FROM ledger_entry WHERE organisation = :organisation ORDER BY sequence, kind")
                .param("organisation", organisation)
                .query()
                .listOfRows();
    }

    private void contract(String organisation, int minutes, String overUse) {
        neighbours.answer("GET /internal/organisations/" + organisation, "{\"slug\":\"%s\"}".formatted(organisation));
        var answer = put(ADMIN, "/api/v1/allowances/" + organisation + "/contract", """
                {"minutesPerMonth":%d,"roundingStep":15,"overUse":"%s"}""".formatted(minutes, overUse));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
    }

    private void opened(String reference, @Nullable String organisation, boolean chargeable) {
        var data = (ObjectNode) EventContract.example("ticket.events", "TicketOpened", 1);
        data.put("reference", reference).put("organisation", organisation).put("chargeable", chargeable);
        topics.send("ticket.events", reference, 1, "TicketOpened", data);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("SELECT count(*) FROM ticket_fact WHERE reference = :reference")
                                .param("reference", reference)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private int used(String organisation) {
        return get(AGENT, "/api/v1/allowances/" + organisation)
                .getBody()
                .get("usedMinutes")
                .intValue();
    }

    private ResponseEntity<JsonNode> get(Caller caller, String path) {
        return send(HttpMethod.GET, caller, path, null, null);
    }

    private ResponseEntity<JsonNode> post(Caller caller, String path, String body) {
        return send(HttpMethod.POST, caller, path, null, body);
    }

    private ResponseEntity<JsonNode> put(Caller caller, String path, String body) {
        return send(HttpMethod.PUT, caller, path, null, body);
    }

    private ResponseEntity<JsonNode> send(
            HttpMethod method, Caller caller, String path, @Nullable String key, @Nullable String body) {
        var request = http.method(method).uri(path).header("Authorization", TestTokens.bearer(caller));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(JsonNode.class);
    }
}
