package org.ledgerdesk.ticket.splits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.said;
import static org.ledgerdesk.ticket.TestTickets.saying;
import static org.ledgerdesk.ticket.TestTickets.texts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is a matter of its own becomes a ticket of its own. */
@TicketServiceTest
class SplitHttpTest {

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    private TwoMatters two;

    @BeforeEach
    void oneTicketWithTwoMatters() {
        two = new TwoMatters(http, people, tickets);
    }

    @Test
    void whatIsAMatterOfItsOwnBecomesATicketOfItsOwn() {
        var before = Instant.now();
        var written = two.split("BUG_REPORT", two.invoice, two.answer, two.note);

        assertThat(written.status()).isEqualTo(201);
        var ticket = written.body();
        var reference = ticket.path("reference").asString();
        assertThat(written.headers().getLocation()).hasPath("/api/v1/tickets/" + reference);
        assertThat(written.headers().getETag())
                .isEqualTo("\"" + ticket.path("version").asLong() + "\"");
        assertThat(ticket.path("subject").asString()).isEqualTo("Wrong invoice");
        assertThat(ticket.path("status").asString()).isEqualTo("NEW");
        assertThat(ticket.path("splitFrom").asString()).isEqualTo(two.source);
        assertThat(ticket.path("requester").path("id").asString()).isEqualTo(two.requester.id());
        assertThat(ticket.path("people").valueStream().map(one -> one.path("id").asString()))
                .containsExactly(two.requester.id(), two.colleague.id());
        assertThat(Instant.parse(ticket.path("openedAt").asString())).isAfter(before);
        var said = said(ticket);
        assertThat(said)
                .extracting(entry -> entry.path("body").asString())
                .containsExactly(
                        "The invoice of May is wrong as well", "We look into the invoice", "Their plan changed in May");
        assertThat(said)
                .extracting(entry -> entry.path("kind").asString())
                .containsExactly("RESPONSE", "RESPONSE", "NOTE");
        assertThat(said)
                .extracting(entry -> entry.path("author").path("name").asString())
                .containsExactly(two.colleague.name(), two.agent.name(), two.agent.name());
        assertThat(said).allSatisfy(entry -> {
            assertThat(entry.path("from").asString()).isEqualTo(two.source);
            assertThat(Instant.parse(entry.path("at").asString())).isBefore(before);
        });
    }

    @Test
    void bothSidesShowTheLinkAndTheWordsStayWhereTheyWereSaid() {
        var reference = two.split(null, two.invoice).body().path("reference").asString();

        for (var reader : List.of(two.agent, two.requester)) {
            var page = tickets.page(reader, two.source);
            assertThat(page.path("splits").valueStream().map(JsonNode::asString))
                    .containsExactly(reference);
            assertThat(TwoMatters.entry(page, two.invoice).path("splitInto").asString())
                    .isEqualTo(reference);
            assertThat(TwoMatters.entry(page, two.answer).path("splitInto").isNull())
                    .isTrue();
        }
        assertThat(tickets.page(two.requester, reference).path("splitFrom").asString())
                .isEqualTo(two.source);
        assertThat(http.get(two.requester, path(two.source, "history")).body().toString())
                .contains("TicketSplit", two.invoice);
    }

    @Test
    void theListShowsWhatWasSaidLast() {
        var reference = two.split(null, two.invoice, two.answer)
                .body()
                .path("reference")
                .asString();

        var row = http.get(two.requester, "/api/v1/tickets?limit=5")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("latest").path("excerpt").asString()).isEqualTo("We look into the invoice");
        assertThat(row.path("latest").path("kind").asString()).isEqualTo("STAFF");
    }

    @Test
    void whatCannotBeTakenOutIsRefusedAndNothingHappens() {
        assertThat(two.split(null, two.opening, two.invoice, two.answer).code()).isEqualTo("nothing-left");
        assertThat(two.split(null, two.note).code()).isEqualTo("only-notes");
        assertThat(two.split(null, two.invoice, "3f0f6f8e-0a51-4d6e-8f5b-8a3d7c1e4a01")
                        .code())
                .isEqualTo("unknown-response");
        var foreign = tickets.open(two.stranger);
        var theirs = tickets.page(two.stranger, foreign)
                .path("conversation")
                .get(0)
                .path("id")
                .asString();
        assertThat(two.split(null, theirs).code()).isEqualTo("unknown-response");
        assertThat(two.split("NOTHING", two.invoice).status()).isEqualTo(422);
        assertThat(http.post(two.agent, path(two.source, "splits"), Map.of())
                        .body()
                        .path("errors")
                        .size())
                .isEqualTo(2);
        assertThat(http.post(two.requester, path(two.source, "splits"), TwoMatters.request(null, two.invoice))
                        .status())
                .isEqualTo(403);
        assertThat(http.post(two.agent, path("HD-99999999", "splits"), TwoMatters.request(null, two.invoice))
                        .status())
                .isEqualTo(404);
        assertThat(tickets.page(two.agent, two.source).path("splits").size()).isZero();

        assertThat(two.split(null, two.invoice).status()).isEqualTo(201);
        assertThat(two.split(null, two.invoice).code()).isEqualTo("already-split");
    }

    @Test
    void theOpeningTextMayGoAndAPartOfAPartAsWell() {
        var first = two.split(null, two.opening, two.answer).body();
        var reference = first.path("reference").asString();
        var carried = said(first).get(1).path("id").asString();

        var second = http.post(two.agent, path(reference, "splits"), TwoMatters.request("QUESTION", carried));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().path("splitFrom").asString()).isEqualTo(reference);
        assertThat(said(second.body()).getFirst().path("body").asString()).isEqualTo("We look into the invoice");
        assertThat(second.body().path("category").asString()).isEqualTo("QUESTION");
    }

    @Test
    void aFeatureHiddenInABugAsksForItsQuoteAndARepeatSplitsOnce() {
        var asked = TwoMatters.request("NEW_FEATURE", two.invoice);
        var written = http.post(two.agent, path(two.source, "splits"), asked, "Idempotency-Key", "split-" + two.source);
        var again = http.post(two.agent, path(two.source, "splits"), asked, "Idempotency-Key", "split-" + two.source);

        assertThat(written.body().path("quote").path("state").asString()).isEqualTo("REQUESTED");
        assertThat(written.body().path("department").asString()).isEqualTo("DEVELOPMENT");
        assertThat(again.body().path("reference")).isEqualTo(written.body().path("reference"));
        assertThat(tickets.page(two.agent, two.source).path("splits").size()).isEqualTo(1);
    }

    @Test
    void aSiteIsDownOnlyOnce() {
        var down = tickets.open(two.requester, "category", "SITE_DOWN");
        var more = http.post(two.requester, path(down, "responses"), saying("And how do I change a banner?"))
                .body()
                .path("id")
                .asString();

        assertThat(http.post(two.agent, path(down, "splits"), TwoMatters.request(null, more))
                        .body()
                        .toString())
                .contains("A site is down only once");
        var question = http.post(two.agent, path(down, "splits"), TwoMatters.request("QUESTION", more))
                .body();
        assertThat(question.path("siteDown").asBoolean()).isFalse();
        assertThat(question.path("priority").isNull()).isTrue();
    }

    @Test
    void whatWasSaidToAMergedTicketIsSplitFromItsOriginal() {
        var original = tickets.open(two.requester);
        tickets.merge(two.agent, original, two.source);
        var more = saidTo(two.source, "And the basket is empty");

        var ticket = two.splitOf(two.source, null, more).body();

        assertThat(ticket.path("splitFrom").asString()).isEqualTo(original);
        assertThat(texts(ticket)).containsExactly("And the basket is empty");
        assertThat(said(tickets.page(two.requester, original), "And the basket is empty")
                        .path("splitInto")
                        .asString())
                .isEqualTo(ticket.path("reference").asString());
    }

    @Test
    void wordsOfADuplicateAreSplitOnceItStandsByItselfAgain() {
        var original = tickets.open(two.requester);
        tickets.merge(two.agent, original, two.source);
        for (var asked : List.of(original, two.source)) {
            var refused = two.splitOf(asked, null, two.invoice);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("said-on-duplicate");
            assertThat(refused.body().path("detail").asString()).contains(two.source);
        }

        tickets.undo(two.agent, original, two.source);

        assertThat(two.split(null, two.invoice).status()).isEqualTo(201);
    }

    @Test
    void whatAnUndoingMovedIsSplitWhereItWent() {
        var original = tickets.open(two.requester);
        tickets.merge(two.agent, original, two.source);
        var more = saidTo(two.source, "And the basket is empty");
        tickets.undo(two.agent, original, two.source);

        assertThat(two.splitOf(original, null, more).code()).isEqualTo("unknown-response");
        var ticket = two.split(null, more).body();

        assertThat(ticket.path("splitFrom").asString()).isEqualTo(two.source);
        assertThat(TwoMatters.entry(tickets.page(two.requester, two.source), more)
                        .path("splitInto")
                        .asString())
                .isEqualTo(ticket.path("reference").asString());
        assertThat(two.split(null, more).code()).isEqualTo("already-split");
    }

    private String saidTo(String reference, String words) {
        return tickets.respond(two.requester, reference, words)
                .body()
                .path("id")
                .asString();
    }
}
