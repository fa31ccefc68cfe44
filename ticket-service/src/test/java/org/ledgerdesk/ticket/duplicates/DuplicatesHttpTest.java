package org.ledgerdesk.ticket.duplicates;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.with;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@TicketServiceTest
class DuplicatesHttpTest {

    private static final String SUGGESTIONS = "/api/v1/duplicate-suggestions";

    @Autowired
    private TestHttp http;

    @Autowired
    private TestTickets tickets;

    @Autowired
    private TestPeople people;

    @Autowired
    private IndexKeeper keeper;

    /** An organisation of this test's own, so that no other test's tickets look like its. */
    private final String organisation = "firm-" + UUID.randomUUID();

    private final Caller agent = TestCallers.agent();
    private Caller client;

    @BeforeEach
    void know() {
        client = people.know(TestCallers.member(organisation));
        people.know(agent);
        await().atMost(ofSeconds(30)).until(() -> keeper.index() != null);
    }

    @Test
    void whoeverTypesIsShownTheTicketThatWasJustOpenedForTheSame() {
        var first = tickets.open(
                client, "subject", "Checkout page stays blank", "description", "Nothing after the address.");
        tickets.open(client, "subject", "New banner for december", "description", "Could you make us one with snow?");

        var answer = typed(client, "Blank checkout", "the checkout stays blank once the address is filled in");

        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(references(answer)).startsWith(first);
        var best = answer.path("items").path(0);
        assertThat(best.path("subject").asString()).isEqualTo("Checkout page stays blank");
        assertThat(best.path("status").asString()).isEqualTo("NEW");
        assertThat(best.path("score").asDouble()).isBetween(0.0, 1.0);
        assertThat(best.path("reasons").toString()).contains("SIMILAR_TITLE");
    }

    @Test
    void anOrderNumberInCommonIsTheReasonWhateverTheWords() {
        var first = tickets.open(
                client,
                "subject",
                "Parcel not sent",
                "description",
                "See the order.",
                "orderNumbers",
                List.of("SO-200417"));

        var answer = typed(client, "Klant wacht nog steeds", "Het gaat om bestelling so200417, die is er niet.");

        assertThat(references(answer)).contains(first);
        assertThat(answer.path("items").path(0).path("reasons").toString()).contains("SAME_ORDER_NUMBER");
    }

    @Test
    void nobodyIsShownAnotherOrganisationsTickets() {
        tickets.open(client, "subject", "Checkout page stays blank", "description", "Nothing after the address.");
        var other = people.know(TestCallers.member("other-" + UUID.randomUUID()));

        assertThat(references(typed(other, "Checkout page stays blank", "Nothing after the address.")))
                .isEmpty();
        var asked = http.post(other, SUGGESTIONS, with(request("Checkout", "blank"), "organisation", organisation));
        assertThat(asked.status()).isEqualTo(403);
    }

    @Test
    void staffLookAmongTheTicketsOfTheOrganisationTheyName() {
        var first = tickets.open(client, "subject", "Stock export fails", "description", "The file is empty.");

        var answer = http.post(
                agent, SUGGESTIONS, with(request("Export of stock", "file empty"), "organisation", organisation));

        assertThat(references(answer.body())).containsExactly(first);
        assertThat(references(http.post(agent, SUGGESTIONS, with(request("Export of stock", "file empty"), "limit", 50))
                        .body()))
                .contains(first);
    }

    @Test
    void aResolvedTicketIsStillSuggestedAndAnswersSayThatItIs() {
        var first = tickets.open(client, "subject", "Newsletter sign-up refuses address", "description", "Plus signs.");
        http.post(agent, path(first, "resolution"), null);

        var best = typed(client, "Newsletter sign-up refuses my address", "")
                .path("items")
                .path(0);

        assertThat(best.path("reference").asString()).isEqualTo(first);
        assertThat(best.path("status").asString()).isEqualTo("RESOLVED");
    }

    @Test
    void staffSeeWhichTicketsLookTheSameAndSayWhichDoNot() {
        var first = tickets.open(
                client, "subject", "Shop shows error 503", "description", "All pages say error 503 since nine.");
        var second = tickets.open(
                client, "subject", "Error 503 on every page", "description", "The shop is not there: 503.");
        var third = tickets.open(client, "subject", "Shop down, 503", "description", "We get error 503 on all pages.");

        var answer = http.get(agent, path(third, "duplicates")).body();
        assertThat(references(answer)).containsExactlyInAnyOrder(first, second);
        // What they mean is found out in the background.
        await().atMost(ofSeconds(60)).untilAsserted(() -> assertThat(strings(
                        http.get(agent, path(third, "duplicates")).body().path("group")))
                .containsExactly(first, second, third));

        var judged = http.post(agent, path(third, "duplicates", first, "judgement"), Map.of("accepted", false));
        assertThat(judged.status()).isEqualTo(200);
        http.post(agent, path(third, "duplicates", second, "judgement"), Map.of("accepted", true));

        var after = http.get(agent, path(third, "duplicates")).body();
        assertThat(references(after)).containsExactly(second);
        assertThat(after.path("items").path(0).path("accepted").asBoolean()).isTrue();
        assertThat(references(http.get(agent, path(first, "duplicates")).body()))
                .containsExactly(second);
        assertThat(http.get(agent, path(third, "history")).body().toString()).contains("SuggestionJudged");
        assertThat(http.get(client, path(third, "history")).body().toString()).doesNotContain("SuggestionJudged");
    }

    @Test
    void onlyStaffJudgeAndOnlyWhatTheyCouldCompare() {
        var one = tickets.open(client);
        var two = tickets.open(client);
        var stranger = people.know(TestCallers.member("other-" + UUID.randomUUID()));
        var foreign = tickets.open(stranger);
        var yes = Map.of("accepted", true);

        assertThat(http.post(client, path(one, "duplicates", two, "judgement"), yes)
                        .status())
                .isEqualTo(403);
        assertThat(http.post(agent, path(one, "duplicates", foreign, "judgement"), yes)
                        .code())
                .isEqualTo("other-organisation");
        assertThat(http.post(agent, path(one, "duplicates", one, "judgement"), yes)
                        .code())
                .isEqualTo("same-ticket");
        assertThat(http.post(agent, path(one, "duplicates", "HD-99999999", "judgement"), yes)
                        .status())
                .isEqualTo(404);
        assertThat(http.post(agent, path(one, "duplicates", two, "judgement"), Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(http.get(stranger, path(one, "duplicates")).status()).isEqualTo(404);
        assertThat(http.get(agent, path("HD-1'--", "duplicates").replace("'", "%27"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotTextIsRefusedAndWhatIsEmptyFindsNothing() {
        tickets.open(client);

        assertThat(http.post(client, SUGGESTIONS, request("a\u0000b", "")).status())
                .isEqualTo(422);
        assertThat(http.postRaw(client, SUGGESTIONS, "{\"subject\":\"a\",\"nonsense\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(http.post(client, SUGGESTIONS, with(request("a", "b"), "limit", 0))
                        .status())
                .isEqualTo(422);
        assertThat(references(typed(client, "", ""))).isEmpty();
        assertThat(references(typed(client, "!!! ???", ""))).isEmpty();
        assertThat(typed(client, "Checkout", "blank page ".repeat(9_000))
                        .path("items")
                        .isArray())
                .isTrue();
    }

    private JsonNode typed(Caller caller, String subject, String description) {
        var answer = http.post(caller, SUGGESTIONS, request(subject, description));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Object> request(String subject, String description) {
        var request = new LinkedHashMap<String, Object>();
        request.put("subject", subject);
        request.put("description", description);
        return request;
    }

    private static List<String> references(JsonNode answer) {
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .map(item -> item.path("reference").asString())
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
