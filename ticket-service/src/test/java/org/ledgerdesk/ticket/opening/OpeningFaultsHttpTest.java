package org.ledgerdesk.ticket.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.opening;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody can open a ticket with: each fault is told, and nothing is kept. */
@TicketServiceTest
class OpeningFaultsHttpTest {

    private final Caller client = TestCallers.member("opening-mill");
    private final Caller stranger = TestCallers.member("other-mill");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @BeforeEach
    void peopleAreKnown() {
        List.of(client, stranger, agent).forEach(people::know);
    }

    @Test
    void strangersAndUnknownPeopleFollowAlikeNot() {
        var answer = http.post(
                client, "/api/v1/tickets", opening("followers", List.of(stranger.email(), "nobody@nowhere.example")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").findValuesAsString("message"))
                .containsOnly("Nobody of your organisation has this address.");
        assertThat(answer.body().path("errors").findValuesAsString("field"))
                .containsExactly("followers[0]", "followers[1]");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var answer = http.post(
                client,
                "/api/v1/tickets",
                opening(
                        "category", "NOPE",
                        "subject", " ",
                        "description", "",
                        "department", "NOPE",
                        "urls", List.of("javascript:alert(1)", "ftp://x.example/")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("validation-failed");
        assertThat(answer.body().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("category", "subject", "description", "department", "urls[0]", "urls[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "subject, nul \\u0000, forbidden-character",
        "subject, two \\n lines, forbidden-character",
        "subject, turned \\u202E round, forbidden-character",
        "subject, isolated \\u2066 text, forbidden-character",
        "description, nul \\u0000, forbidden-character",
        "description, turned \\u202E round, forbidden-character",
    })
    void charactersThatDeceiveAreRefused(String field, String text, String code) {
        var answer = http.post(client, "/api/v1/tickets", opening(field, unescaped(text)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("code").asString()).isEqualTo(code);
    }

    @Test
    void halfACharacterIsRefused() {
        var answer = http.postRaw(client, "/api/v1/tickets", """
                {"category":"QUESTION","subject":"half \\ud800","description":"x"}""");
        assertThat(answer.status()).isBetween(400, 422);
    }

    @Test
    void directionMarksInBodiesAreKeptForThoseWhoNeedThem() {
        var text = "\u2067שלום\u2069 and hello";
        var page = http.post(client, "/api/v1/tickets", opening("description", text))
                .body();
        assertThat(page.path("conversation").get(0).path("body").asString()).isEqualTo(text);
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(http.post(client, "/api/v1/tickets", opening("subject", "x".repeat(201)))
                        .status())
                .isEqualTo(422);
        assertThat(http.post(client, "/api/v1/tickets", opening("description", "x".repeat(100_001)))
                        .status())
                .isEqualTo(422);
        assertThat(http.post(client, "/api/v1/tickets", opening("orderNumbers", Collections.nCopies(21, "1")))
                        .status())
                .isEqualTo(422);
        assertThat(http.post(client, "/api/v1/tickets", opening("subject", "😀".repeat(200)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void unknownPropertiesAndEnumsAreMalformed() {
        assertThat(http.post(client, "/api/v1/tickets", opening("priority", "P1"))
                        .status())
                .isEqualTo(400);
        assertThat(http.post(agent, "/api/v1/tickets", opening("channel", "PIGEON"))
                        .status())
                .isEqualTo(400);
    }

    private static String unescaped(String text) {
        return text.replace("\\u0000", "\u0000")
                .replace("\\n", "\n")
                .replace("\\u202E", "\u202E")
                .replace("\\u2066", "\u2066");
    }
}
