package org.ledgerdesk.ticket.prospects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestTickets.opening;
import static org.ledgerdesk.ticket.TestTickets.path;

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
import tools.jackson.databind.node.ObjectNode;

/** Somebody writes before they are anybody's client, and becomes one. */
@TicketServiceTest
class AdoptionTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Caller agent = TestCallers.agent();
    private final Caller intake = TestCallers.service("notification-service");
    private final Caller somebody = TestCallers.member("adopting-mill-" + UUID.randomUUID());
    private final Caller colleague = TestCallers.approver(String.valueOf(somebody.organisation()));
    private final Caller stranger = TestCallers.member("another-mill");

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    TestTopics topics;

    @BeforeEach
    void somebodyIsAProspect() {
        people.know(agent);
        people.know(prospect(), "PROSPECT");
    }

    @Test
    void whatAProspectWroteBecomesTheirOrganisationsWhenTheyAreRegistered() {
        var open = written("Do you build shops?");
        var done = written("What does it cost?");
        http.post(agent, path(done, "resolution"), null);
        http.post(agent, path(done, "closure"), null);
        assertThat(http.get(somebody, path(open)).status()).isEqualTo(404);

        registered(2);

        for (var reference : new String[] {open, done}) {
            await().atMost(SOON)
                    .until(() ->
                            !tickets.page(agent, reference).path("organisation").isNull());
            assertThat(http.get(somebody, path(reference)).status()).isEqualTo(200);
            assertThat(http.get(colleague, path(reference)).status()).isEqualTo(200);
            assertThat(http.get(stranger, path(reference)).status()).isEqualTo(404);
        }
        var page = tickets.page(colleague, open);
        assertThat(page.path("subject").asString()).isEqualTo("Do you build shops?");
        assertThat(page.path("conversation").get(0).path("body").asString()).startsWith("Since this morning");
        assertThat(page.path("conversation").get(1).at("/event/type").asString())
                .isEqualTo("ProspectAdopted");
        assertThat(page.path("department").asString()).isEqualTo("PRE_SALES");
        assertThat(http.get(colleague, "/api/v1/tickets").body().toString()).contains(open, done);
        assertThat(http.get(colleague, "/api/v1/tickets?q=shops").body().toString())
                .contains(open);
        assertThat(http.get(stranger, "/api/v1/tickets?q=shops").body().toString())
                .doesNotContain(open);
        assertThat(tickets.page(agent, done).path("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void aMergedTicketIsAdoptedTooAndNeitherHoldsUpTheOther() {
        var original = written("Do you build shops?");
        var duplicate = written("Still waiting: do you build shops?");
        assertThat(http.post(agent, path(original, "merges"), Map.of("duplicates", List.of(duplicate)))
                        .status())
                .isEqualTo(200);

        registered(2);

        await().atMost(SOON).until(() -> http.get(colleague, path(original)).status() == 200);
        assertThat(http.get(colleague, path(duplicate)).status()).isEqualTo(200);
        assertThat(tickets.page(colleague, duplicate).path("status").asString()).isEqualTo("MERGED");
        assertThat(tickets.page(colleague, original).path("absorbed").size()).isEqualTo(1);
    }

    @Test
    void beingToldAgainAdoptsNothingTwiceAndALaterTicketIsTheirOrganisationsAtOnce() {
        var reference = written("Do you build shops?");
        registered(2);
        registered(3);
        await().atMost(SOON)
                .until(() -> topics.received("ticket.events", reference).size() > 1);
        people.know(somebody);
        registered(4);
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        http.post(intake, "/api/v1/tickets", opening("onBehalfOf", somebody.email(), "channel", "MAIL"))
                                .body()
                                .path("organisation")
                                .asString())
                .isEqualTo(somebody.organisation()));

        var facts = topics.received("ticket.events", reference);
        assertThat(facts).extracting(TestTopics.Received::type).containsExactly("TicketOpened", "ProspectAdopted");
        EventContract.check(
                "ticket.events", "ProspectAdopted", 1, facts.getLast().data());
        assertThat(facts.getLast().data().path("organisation").asString()).isEqualTo(somebody.organisation());
    }

    private String written(String subject) {
        var opened = http.post(
                intake,
                "/api/v1/tickets",
                opening("onBehalfOf", somebody.email(), "channel", "MAIL", "subject", subject));
        assertThat(opened.body().path("department").asString()).isEqualTo("PRE_SALES");
        return opened.body().path("reference").asString();
    }

    private void registered(long sequence) {
        var state = (ObjectNode) EventContract.example("directory.events", "PersonChanged", 1);
        state.put("id", somebody.id())
                .put("kind", "CLIENT")
                .put("organisation", somebody.organisation())
                .put("active", true);
        topics.send("directory.events", somebody.id(), sequence, "PersonChanged", state);
    }

    /** The same person before anybody knew whose they are. */
    private Caller prospect() {
        return new Caller(
                somebody.id(),
                somebody.name(),
                somebody.email(),
                somebody.kind(),
                somebody.roles(),
                null,
                somebody.departments(),
                somebody.locale());
    }
}
