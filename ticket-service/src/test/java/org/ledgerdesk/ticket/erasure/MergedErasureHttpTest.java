package org.ledgerdesk.ticket.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerdesk.ticket.TestDesk.now;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.said;
import static org.ledgerdesk.ticket.TestTickets.texts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestHttp.Answer;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.rows.TicketRowRebuild;
import org.ledgerdesk.ticket.search.WordRebuild;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A last ticket was merged into a duplicate, and that into an original, seven years ago; people wrote to each of them. */
@TicketServiceTest
class MergedErasureHttpTest {

    private static final Instant LONG_AGO = now().minus(Duration.ofDays(7 * 366));
    private static final List<String> ALL_WORDS =
            List.of("giraffe", "zebra", "okapi", "walrus", "penguin", "albatross", "narwhal");

    /** People of their own for each test: whoever was erased writes nothing that stays. */
    private final String organisation = "old-merger-" + UUID.randomUUID();

    private final Caller client = TestCallers.member(organisation);
    private final Caller colleague = TestCallers.approver(organisation);
    private final Caller agent = TestCallers.agent();
    private final Caller lead = TestCallers.lead();

    @Autowired
    TestDesk desk;

    @Autowired
    TestTickets tickets;

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    ErasedAuthors authors;

    @Autowired
    OneTransaction transaction;

    @Autowired
    TicketRowRebuild rows;

    @Autowired
    WordRebuild words;

    @Autowired
    JdbcTemplate jdbc;

    private String original = "";
    private String duplicate = "";
    private String last = "";
    private String file = "";

    @BeforeEach
    void threeAreOne() {
        Stream.of(client, colleague, agent, lead).forEach(people::know);
        original = desk.open(client, "QUESTION", "The giraffe", "It has a zebra.", LONG_AGO);
        duplicate = desk.open(colleague, "QUESTION", "Our okapi", "It has a walrus.", LONG_AGO);
        last = desk.open(colleague, "QUESTION", "My penguin", "It flies.", LONG_AGO);
        desk.merge(duplicate, last, agent, LONG_AGO);
        desk.merge(original, duplicate, agent, LONG_AGO);
        file = http.uploaded(colleague, "albatross.txt", "A bird.");
        tickets.respond(colleague, last, "An albatross.", "attachmentIds", List.of(file));
        tickets.respond(client, duplicate, "A narwhal.");
    }

    @Test
    void anOriginalIsErasedWithAllThatIsPartOfIt() {
        desk.close(original, agent, LONG_AGO);

        var answer = erase(original);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        for (var reference : all()) {
            for (var reader : List.of(client, agent)) {
                assertThat(texts(tickets.page(reader, reference))).isNotEmpty().containsOnly("[erased]");
            }
            assertNothingIsLeftOf(reference);
        }
        assertThat(tickets.page(client, original).path("absorbed").findValuesAsString("subject"))
                .containsExactly("[erased]", "[erased]");
        assertThat(http.bytes(client, path(original, "attachments", file))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        for (var word : ALL_WORDS) {
            assertThat(found(word)).as(word).isEmpty();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> jdbc
                .queryForList(
                        "SELECT subject || body FROM duplicate_text WHERE reference IN (?, ?, ?)",
                        String.class,
                        original,
                        duplicate,
                        last)
                .stream()
                .allMatch(String::isEmpty));
    }

    @Test
    void rebuildingAfterwardsGivesTheSame() {
        desk.close(original, agent, LONG_AGO);
        erase(original);
        var live = kept();

        rows.rebuild();
        all().forEach(words::rebuild);

        assertThat(kept()).isEqualTo(live);
    }

    @Test
    void undoingTheMergeAfterwardsBringsNoWordsBack() {
        desk.close(original, agent, LONG_AGO);
        erase(original);

        assertThat(tickets.undo(agent, original, duplicate).status()).isEqualTo(200);
        assertThat(tickets.undo(agent, duplicate, last).status()).isEqualTo(200);

        assertThat(texts(tickets.page(client, last))).containsExactly("[erased]", "[erased]");
        for (var reference : all()) {
            assertThat(texts(tickets.page(agent, reference))).containsOnly("[erased]");
            assertNothingIsLeftOf(reference);
        }
        var live = kept();
        rows.rebuild();
        assertThat(kept()).isEqualTo(live);
    }

    @Test
    void aMergedTicketIsErasedWithItsOriginalOnly() {
        desk.close(original, agent, LONG_AGO);

        var answer = erase(last);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("ticket-is-merged");
        assertThat(answer.body().path("detail").asString()).contains(duplicate);
        assertThat(tickets.page(client, last).path("subject").asString()).isEqualTo("My penguin");
    }

    @Test
    void whatStandsByItselfAgainKeepsItsWordsWhenItsOldOriginalIsErased() {
        tickets.undo(agent, original, duplicate);
        desk.close(original, agent, LONG_AGO);

        erase(original);

        assertThat(texts(tickets.page(client, original))).containsExactly("[erased]");
        assertThat(texts(tickets.page(client, duplicate)))
                .containsExactly("It has a walrus.", "It flies.", "An albatross.", "A narwhal.");
        assertThat(found("narwhal")).containsExactly(duplicate);
        assertThat(http.bytes(client, path(duplicate, "attachments", file))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void whatStandsByItselfAgainIsErasedWithWhatWasSaidToItWhileItWasMerged() {
        tickets.undo(agent, original, duplicate);
        desk.close(duplicate, agent, LONG_AGO);

        erase(duplicate);

        assertThat(texts(tickets.page(agent, duplicate))).hasSize(4).containsOnly("[erased]");
        assertThat(texts(tickets.page(client, original))).containsExactly("It has a zebra.");
        assertThat(http.bytes(client, path(duplicate, "attachments", file))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertNothingIsLeftOf(duplicate);
        assertNothingIsLeftOf(last);
    }

    /** Their words are said to one ticket, kept with another's facts, and shown on both. */
    @Test
    void anErasedPersonsWordsGoWhereverAMergeBroughtThem() {
        tickets.respond(colleague, last, "A second albatross.");

        transaction.run(() -> authors.erase(List.of(colleague.id())));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        jdbc.queryForMap("SELECT * FROM ticket_row WHERE reference = ?", original))
                .containsEntry("latest_excerpt", "[erased]"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(found("albatross")).isEmpty());
        var page = tickets.page(agent, original);
        assertThat(page.toString()).doesNotContain("albatross", "walrus");
        assertThat(said(page, "A narwhal.").path("addressedTo").asString()).isEqualTo(duplicate);
    }

    private Answer erase(String reference) {
        return http.post(lead, path(reference, "erasure"), Map.of("reason", "Kept long enough."));
    }

    private List<String> all() {
        return List.of(original, duplicate, last);
    }

    private List<String> found(String word) {
        return tickets.found(agent, word, "organisation=" + organisation).stream()
                .filter(all()::contains)
                .toList();
    }

    private void assertNothingIsLeftOf(String reference) {
        assertThat(jdbc.queryForMap("SELECT * FROM ticket_row WHERE reference = ?", reference))
                .containsEntry("subject", "[erased]")
                .containsEntry("latest_excerpt", "[erased]");
        assertThat(jdbc.queryForObject(
                        "SELECT string_agg(coalesce(all_words, public_words)::text, ' ') FROM ticket_words WHERE reference = ?",
                        String.class,
                        reference))
                .doesNotContain("giraff", "zebra", "okapi", "walrus", "penguin", "albatross", "narwhal");
    }

    private List<String> kept() {
        return jdbc.queryForList("""
                SELECT r::text || coalesce((SELECT string_agg(w::text, ' ' ORDER BY part) FROM ticket_words w
                                            WHERE w.reference = r.reference), '')
                FROM ticket_row r WHERE reference IN (?, ?, ?) ORDER BY reference
                """, String.class, original, duplicate, last);
    }
}
