package org.ledgerdesk.ticket.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.opening;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.Neighbours;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Who opens tickets for whom, by which way, and what they are answered. */
@TicketServiceTest
class OpeningHttpTest {

    private final Caller client = TestCallers.member("opening-mill");
    private final Caller colleague = TestCallers.approver("opening-mill");
    private final Caller stranger = TestCallers.member("other-mill");
    private final Caller agent = TestCallers.agent();
    private final Caller intake = TestCallers.service("notification-service");

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    Neighbours neighbours;

    @BeforeEach
    void peopleAreKnown() {
        List.of(client, colleague, stranger, agent).forEach(people::know);
    }

    @Test
    void aClientOpensATicketAndIsAnsweredWithIt() {
        var answer = http.post(
                client,
                "/api/v1/tickets",
                opening(
                        "urls", List.of("https://shop.example/checkout?step=3"),
                        "orderNumbers", List.of("2026-1107"),
                        "impact", Map.of("businessCritical", true, "workaround", false),
                        "followers", List.of(colleague.email())));

        assertThat(answer.status()).isEqualTo(201);
        var reference = answer.body().path("reference").asString();
        assertThat(reference).matches("HD-\\d{5,}");
        assertThat(answer.headers().getFirst("Location")).isEqualTo(path(reference));
        assertThat(answer.headers().getETag()).isEqualTo("\"1\"");
        var page = answer.body();
        assertThat(page.path("subject").asString()).isEqualTo("Checkout blank at step three");
        assertThat(page.path("status").asString()).isEqualTo("NEW");
        assertThat(page.path("priority").isNull()).isTrue();
        assertThat(page.path("department").asString()).isEqualTo("SUPPORT");
        assertThat(page.path("organisation").asString()).isEqualTo("opening-mill");
        assertThat(page.path("requester").path("email").asString()).isEqualTo(client.email());
        assertThat(page.path("people").size()).isEqualTo(2);
        assertThat(page.path("urls").get(0).asString()).isEqualTo("https://shop.example/checkout?step=3");
        assertThat(page.path("orderNumbers").get(0).asString()).isEqualTo("2026-1107");
        var first = page.path("conversation").get(0);
        assertThat(first.path("kind").asString()).isEqualTo("RESPONSE");
        assertThat(first.path("body").asString()).isEqualTo("Since this morning nothing shows after the address.");
        assertThat(first.path("author").path("kind").asString()).isEqualTo("CLIENT");
        assertThat(page).isEqualTo(tickets.page(client, reference));
    }

    @Test
    void referencesCountUp() {
        var first = tickets.open(client);
        var second = tickets.open(client);
        assertThat(Integer.parseInt(second.substring(3))).isGreaterThan(Integer.parseInt(first.substring(3)));
    }

    @Test
    void aSiteThatIsDownIsP1FromTheStart() {
        var page = http.post(client, "/api/v1/tickets", opening("category", "SITE_DOWN"))
                .body();
        assertThat(page.path("siteDown").asBoolean()).isTrue();
        assertThat(page.path("priority").asString()).isEqualTo("P1");
        assertThat(page.path("toBeAssessed").asBoolean()).isTrue();
    }

    @Test
    void staffOpenAPhoneCallForTheClient() {
        var page = http.post(agent, "/api/v1/tickets", opening("onBehalfOf", client.email(), "channel", "PHONE"))
                .body();
        assertThat(page.path("requester").path("id").asString()).isEqualTo(client.id());
        var first = page.path("conversation").get(0);
        assertThat(first.path("channel").asString()).isEqualTo("PHONE");
        assertThat(first.path("author").path("name").asString()).isEqualTo(client.name());
    }

    @Test
    void whoeverCallsForTheFirstTimeIsAProspectFromThenOn() {
        var caller = new Caller(
                UUID.randomUUID().toString(),
                "Iris Bloem",
                "iris-" + UUID.randomUUID() + "@flowers.example",
                client.kind(),
                client.roles(),
                null,
                client.departments(),
                "nl");
        var request = opening(
                "onBehalfOf", caller.email(), "onBehalfOfName", "Iris Bloem", "channel", "PHONE", "subject", " ");
        assertThat(http.post(agent, "/api/v1/tickets", request).status()).isEqualTo(422);
        assertThat(neighbours.asked("POST /internal/prospects"))
                .noneMatch(asked -> asked.body().contains(caller.email()));

        neighbours.answer("POST /internal/prospects", asked -> {
            people.know(caller, "PROSPECT");
            return Neighbours.Answer.ok(JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "id",
                            caller.id(),
                            "email",
                            caller.email(),
                            "name",
                            caller.name(),
                            "kind",
                            "PROSPECT",
                            "locale",
                            "nl",
                            "active",
                            true)));
        });
        request.put("subject", "Do you build shops?");
        var page = http.post(agent, "/api/v1/tickets", request).body();

        assertThat(neighbours.asked("POST /internal/prospects").getLast().body())
                .contains(caller.email(), "Iris Bloem");
        assertThat(page.path("department").asString()).isEqualTo("PRE_SALES");
        assertThat(page.path("organisation").isNull()).isTrue();
        assertThat(page.at("/requester/name").asString()).isEqualTo("Iris Bloem");
        assertThat(page.at("/conversation/0/channel").asString()).isEqualTo("PHONE");
        assertThat(http.get(agent, path(page.path("reference").asString(), "history"))
                        .body()
                        .at("/items/0/by/id")
                        .asString())
                .isEqualTo(agent.id());
    }

    @Test
    void anUnknownAddressIsAMistakeUnlessSomebodyCalls() {
        assertThat(http.post(agent, "/api/v1/tickets", opening("onBehalfOf", "nobody@nowhere.example"))
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("not-a-client");
    }

    @Test
    void whoHasLeftTheirOrganisationOpensNothing() {
        var left = TestCallers.member("left-mill-" + UUID.randomUUID());
        people.know(left, "CLIENT", Map.of("active", false));
        assertThat(http.post(agent, "/api/v1/tickets", opening("onBehalfOf", left.email(), "channel", "PHONE"))
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("person-has-left");
    }

    @Test
    void whatIsSaidOnThePhoneIsReceivedWhenItIsWrittenDown() {
        assertThat(http.post(
                                agent,
                                "/api/v1/tickets",
                                opening(
                                        "onBehalfOf", client.email(),
                                        "channel", "PHONE",
                                        "receivedAt", "2026-01-05T09:00:00Z"))
                        .code())
                .isEqualTo("services-only");
    }

    @Test
    void staffSayForWhomTheyOpen() {
        assertThat(http.post(agent, "/api/v1/tickets", opening()).status()).isEqualTo(422);
        assertThat(http.post(agent, "/api/v1/tickets", opening("onBehalfOf", agent.email()))
                        .body()
                        .path("errors")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("not-a-client");
    }

    @Test
    void clientsOpenOnlyTheirOwn() {
        var answer = http.post(client, "/api/v1/tickets", opening("onBehalfOf", colleague.email()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("staff-only");
    }

    @Test
    void aMailOfAClientBecomesATicketInTheCategoryForMails() {
        var request = opening(
                "onBehalfOf",
                client.email(),
                "channel",
                "MAIL",
                "receivedAt",
                "2026-01-05T09:00:00Z",
                "subject",
                "Fwd:\u202E  picture\u0000missing");
        request.remove("category");
        var page = http.post(intake, "/api/v1/tickets", request).body();
        assertThat(page.path("category").asString()).isEqualTo("OTHER");
        assertThat(page.path("subject").asString()).isEqualTo("Fwd:\uFFFD picture\uFFFDmissing");
        assertThat(page.path("conversation").get(0).path("channel").asString()).isEqualTo("MAIL");
    }

    @Test
    void aMailWithoutSubjectAndTextIsATicketAllTheSame() {
        var request = opening("onBehalfOf", client.email(), "channel", "MAIL", "subject", "", "description", "");
        assertThat(http.post(intake, "/api/v1/tickets", request).status()).isEqualTo(201);
    }

    @Test
    void aProspectsMailGoesToPreSalesAndIsStaffsToSee() {
        var prospect = people.know(TestCallers.member("nobodys"), "PROSPECT");
        var page = http.post(intake, "/api/v1/tickets", opening("onBehalfOf", prospect.email(), "channel", "MAIL"))
                .body();
        assertThat(page.path("department").asString()).isEqualTo("PRE_SALES");
        assertThat(page.path("organisation").isNull()).isTrue();
        var reference = page.path("reference").asString();
        assertThat(http.get(agent, path(reference)).status()).isEqualTo(200);
        assertThat(http.get(prospect, path(reference)).status()).isEqualTo(404);
    }

    @Test
    void onlyServicesSayWhenSomethingReachedUs() {
        for (var caller : List.of(agent, TestCallers.integration())) {
            var answer = http.post(
                    caller,
                    "/api/v1/tickets",
                    opening("onBehalfOf", client.email(), "receivedAt", "2026-01-05T09:00:00Z"));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("services-only");
        }
    }
}
