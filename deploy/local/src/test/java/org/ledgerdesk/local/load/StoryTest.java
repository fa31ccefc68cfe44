package org.ledgerdesk.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.local.stack.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoryTest {

    private static final Instant UNTIL = Instant.parse("2026-11-21T12:00:00Z");
    private static final Set<String> CATEGORIES = Set.of(
            "BUG_REPORT",
            "INCIDENT",
            "KEY_FUNCTION",
            "BUSINESS_CRITICAL",
            "SITE_DOWN",
            "CHANGE_REQUEST",
            "IMPORTANT",
            "CONTENT_UPDATE",
            "QUESTION",
            "TRAINING",
            "OTHER");

    @Test
    void theSameOptionsTellTheSameStory() {
        assertThat(tickets("--tickets", "300")).isEqualTo(tickets("--tickets", "300"));
        assertThat(tickets("--tickets", "300")).isNotEqualTo(tickets("--tickets", "300", "--seed", "2"));
    }

    @Test
    void timeGoesForwardAndEndsWithTheLoad() {
        for (var ticket : tickets("--tickets", "500", "--open-percent", "30")) {
            var times = Stream.concat(
                            Stream.of(ticket.path("openedAt")),
                            ticket.path("acts").valueStream().map(act -> act.path("at")))
                    .map(at -> Instant.parse(at.asString()))
                    .toList();
            assertThat(times).isSorted().allMatch(at -> at.isBefore(UNTIL));
        }
    }

    @Test
    void noGapInAPhraseIsLeftUnfilled() {
        assertThat(tickets("--tickets", "1000"))
                .allSatisfy(ticket -> assertThat(ticket.path("subject").asString()
                                + ticket.path("description").asString()
                                + ticket.path("acts").findValuesAsString("text"))
                        .doesNotContain("{", "}"));
    }

    @Test
    void mostAreDoneAndAboutAsManyAnswersAsAskedForWereGiven() {
        var tickets = tickets("--tickets", "2000");
        var done = tickets.stream().filter(StoryTest::isResolved).count();
        assertThat(done).isBetween(1920L, 1980L);
        var answers = tickets.stream()
                .flatMap(ticket -> ticket.path("acts").valueStream())
                .filter(act -> act.path("kind").asString().equals("RESPONDED"))
                .count();
        assertThat(answers / 2000.0).isBetween(9.0, 11.5);
        assertThat(tickets("--tickets", "500", "--open-percent", "100")).noneMatch(StoryTest::isResolved);
    }

    @Test
    void severalClientsWriteInTwoLanguagesAndSomeOfTheSameIssue() {
        var tickets = tickets("--tickets", "2000");
        assertThat(tickets.stream().map(StoryTest::client).collect(Collectors.toSet()))
                .hasSize(Client.ALL.size());
        var orders = tickets.stream()
                .flatMap(ticket -> ticket.path("orderNumbers").valueStream())
                .toList();
        assertThat(orders.size() - Set.copyOf(orders).size()).isBetween(10, 200);
    }

    @Test
    void oneOrganisationCanBeLoadedAlone() {
        assertThat(tickets("--tickets", "50", "--organisation", "noordzee-fietsen"))
                .extracting(StoryTest::client)
                .containsOnly("noordzee-fietsen");
        assertThatThrownBy(() -> Options.of(List.of("--tickets", "5", "--organisation", "nobody")))
                .isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> Options.of(List.of("--tickets", "many"))).isInstanceOf(CannotStart.class);
    }

    private static boolean isResolved(JsonNode ticket) {
        return ticket.path("acts").valueStream().anyMatch(act -> act.path("resolve")
                .asBoolean(false));
    }

    private static String client(JsonNode ticket) {
        var requester = ticket.path("requester").asString();
        return requester.substring(requester.indexOf('@') + 1, requester.lastIndexOf('.'));
    }

    private static List<JsonNode> tickets(String... arguments) {
        var options = Options.of(List.of(arguments));
        var story = new Story(
                options, UNTIL, Map.of("en", Phrases.in("en", CATEGORIES), "nl", Phrases.in("nl", CATEGORIES)));
        return IntStream.range(0, options.tickets())
                .mapToObj(story::ticket)
                .map(ticket -> (JsonNode) JsonMapper.shared().valueToTree(ticket))
                .toList();
    }
}
