package org.ledgerdesk.ticket.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Words sent to a duplicate are stored on its original: when the merge is undone, nobody reads them there who may not see where they went. */
@TicketServiceTest
class MovedWordsHttpTest {

    private static final String WORDS = "The margin is 41 percent.";
    private static final String FILE = "margins.csv";

    private final Caller client = TestCallers.member("moved-mill");
    private final Caller colleague = TestCallers.approver("moved-mill");
    private final Caller guestOfOriginal = TestCallers.member("moved-supplier");
    private final Caller guestOfDuplicate = TestCallers.member("moved-printer");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    private String original = "";
    private String duplicate = "";
    private String whileMerged = "";

    @BeforeEach
    void wordsWereSentToADuplicateAndHaveMovedThere() {
        List.of(client, colleague, guestOfOriginal, guestOfDuplicate, agent).forEach(people::know);
        original = tickets.open(client);
        duplicate = tickets.open(colleague);
        http.post(agent, path(original, "merges"), Map.of("duplicates", List.of(duplicate)));
        var file = tickets.upload(colleague, FILE, "41");
        http.post(colleague, path(duplicate, "responses"), saying(WORDS, "attachmentIds", List.of(file)));
        http.post(client, path(original, "responses"), saying("Mine is the basket."));
        whileMerged = tickets.page(agent, original).path("updatedAt").asString();
        http.delete(agent, path(original, "merges", duplicate));
        follow(original, guestOfOriginal);
        follow(duplicate, guestOfDuplicate);
    }

    @Test
    void theHistoryOfTheOriginalKeepsThemFromWhoeverDoesNotSeeTheDuplicate() {
        assertThat(history(guestOfOriginal, original))
                .contains("Mine is the basket.")
                .doesNotContain(WORDS, FILE);
        assertThat(history(client, original)).contains(WORDS, FILE);
        assertThat(history(agent, original)).contains(WORDS, FILE);
    }

    @Test
    void eachFactKeepsItsNumberAndTheLastOneIsTheVersion() {
        var facts = http.get(guestOfOriginal, path(original, "history")).body().path("items");
        var ofClient = http.get(client, path(original, "history")).body().path("items");

        assertThat(facts.size()).isEqualTo(ofClient.size() - 2);
        assertThat(facts.get(facts.size() - 1)).isEqualTo(ofClient.get(ofClient.size() - 1));
        assertThat(facts.get(facts.size() - 1).path("sequence"))
                .isEqualTo(tickets.page(guestOfOriginal, original).path("version"));
    }

    @Test
    void lookingAtTheOriginalAsItWasShowsThemOnlyToWhoeverSeesTheDuplicate() {
        assertThat(asOf(guestOfOriginal, original))
                .contains("Mine is the basket.")
                .doesNotContain(WORDS, FILE);
        assertThat(asOf(client, original)).contains(WORDS, FILE);
    }

    @Test
    void whoeverSeesTheDuplicateAloneReadsThemThere() {
        assertThat(tickets.page(guestOfDuplicate, duplicate).toString()).contains(WORDS, FILE);
        assertThat(http.get(guestOfDuplicate, path(original)).status()).isEqualTo(404);
    }

    /** They moved from ticket to ticket: what counts is where they are now. */
    @Test
    void thatHoldsAlsoForWordsThatMovedTwice() {
        var first = tickets.open(client);
        var part = tickets.open(colleague);
        http.post(agent, path(original, "merges"), Map.of("duplicates", List.of(part)));
        http.post(agent, path(first, "merges"), Map.of("duplicates", List.of(original)));
        http.post(colleague, path(part, "responses"), saying("Said to a part of a part."));
        var then = tickets.page(agent, first).path("updatedAt").asString();
        http.delete(agent, path(first, "merges", original));
        follow(first, guestOfDuplicate);
        assertThat(history(guestOfOriginal, original)).doesNotContain("Said to a part of a part.");
        assertThat(tickets.page(guestOfOriginal, original).toString()).contains("Said to a part of a part.");

        http.delete(agent, path(original, "merges", part));

        assertThat(tickets.page(guestOfOriginal, original).toString()).doesNotContain("Said to a part of a part.");
        assertThat(history(guestOfDuplicate, first)).doesNotContain("Said to a part of a part.");
        assertThat(http.get(guestOfDuplicate, path(first) + "?asOf=" + then)
                        .body()
                        .toString())
                .doesNotContain("Said to a part of a part.");
        assertThat(history(client, first)).contains("Said to a part of a part.");
    }

    private void follow(String reference, Caller guest) {
        assertThat(http.post(agent, path(reference, "followers"), Map.of("email", guest.email()))
                        .status())
                .isEqualTo(200);
    }

    private String history(Caller reader, String reference) {
        return http.get(reader, path(reference, "history")).body().toString();
    }

    private String asOf(Caller reader, String reference) {
        return http.get(reader, path(reference) + "?asOf=" + whileMerged).body().toString();
    }
}
