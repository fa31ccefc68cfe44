package org.ledgerdesk.allowance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.allowance.domain.AllowanceEvent;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of the words and the figures, and that it can be derived again. */
class LedgerKeepingTest extends AllowanceServiceTest {

    @Autowired
    EventStore store;

    @Autowired
    LedgerProjection projection;

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
}
