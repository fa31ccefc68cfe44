package org.ledgerdesk.ticket.splits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTopics;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What does not come along to a ticket that is split from another: guests of a duplicate, and what was erased. */
@TicketServiceTest
class SplitRestHttpTest {

    private final Caller requester = TestCallers.member("split-rest-mill-" + UUID.randomUUID());
    private final Caller colleague = TestCallers.approver(String.valueOf(requester.organisation()));
    private final Caller guest = TestCallers.member("split-rest-supplier");
    private final Caller invited = TestCallers.approver("split-rest-supplier");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    TestTopics topics;

    private String source = "";

    @BeforeEach
    void aTicketIsOpen() {
        List.of(requester, colleague, guest, invited, agent).forEach(people::know);
        source = tickets.open(requester);
    }

    @Test
    void outsidersWhoAreThereOnlyThroughADuplicateDoNotComeAlongAndColleaguesDo() {
        var duplicate = tickets.open(colleague);
        follow(duplicate, guest);
        follow(source, invited);
        http.post(agent, path(source, "merges"), Map.of("duplicates", List.of(duplicate)));
        var invoice = said(requester, saying("The invoice of May is wrong as well"));

        var reference = split(invoice).path("reference").asString();

        assertThat(tickets.page(agent, reference).path("people").valueStream().map(one -> one.path("id")
                        .asString()))
                .containsExactlyInAnyOrder(requester.id(), colleague.id(), invited.id());
        assertThat(http.get(guest, path(reference)).status()).isEqualTo(404);
    }

    @Test
    void anErasedFileStaysBehind() {
        var file = tickets.upload(colleague, "secret.txt", "secret " + source);
        var invoice = said(colleague, saying("The invoice of May is wrong", "attachmentIds", List.of(file)));
        said(agent, saying("We look into it"));
        erase(colleague);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.bytes(agent, path(source, "attachments", file))
                                .getStatusCode()
                                .value()
                        == 404);

        var split = split(invoice);

        var reference = split.path("reference").asString();
        for (var entry : split.path("conversation")) {
            for (var attached : entry.path("attachments")) {
                assertThat(http.bytes(
                                        agent,
                                        path(
                                                reference,
                                                "attachments",
                                                attached.path("id").asString()))
                                .getStatusCode()
                                .value())
                        .as("%s", attached)
                        .isEqualTo(200);
            }
        }
        assertThat(split.path("conversation").toString()).doesNotContain("invoice of May");
        assertThat(split.path("splitFrom").asString()).isEqualTo(source);
    }

    private void follow(String reference, Caller person) {
        assertThat(http.post(agent, path(reference, "followers"), Map.of("email", person.email()))
                        .status())
                .isEqualTo(200);
    }

    private String said(Caller author, Map<String, Object> words) {
        return http.post(author, path(source, "responses"), words)
                .body()
                .path("id")
                .asString();
    }

    private JsonNode split(String response) {
        var request = Map.of("responseIds", List.of(response), "subject", "Wrong invoice");
        var written = http.post(agent, path(source, "splits"), request);
        assertThat(written.status()).as("%s", written).isEqualTo(201);
        return written.body();
    }

    private void erase(Caller person) {
        var erased = (ObjectNode) EventContract.example("directory.events", "PersonErased", 1);
        topics.send("directory.events", person.id(), 1, "PersonErased", erased.put("id", person.id()));
    }
}
