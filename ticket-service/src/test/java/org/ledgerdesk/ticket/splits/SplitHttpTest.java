package org.ledgerdesk.ticket.splits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestHttp.Answer;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

@TicketServiceTest
class SplitHttpTest {

    private final Caller requester = TestCallers.member("twin-mill");
    private final Caller colleague = TestCallers.approver("twin-mill");
    private final Caller stranger = TestCallers.member("other-twin-mill");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    Sealer sealer;

    private String source = "";
    private String opening = "";
    private String invoice = "";
    private String answer = "";
    private String note = "";
    private Instant before = Instant.EPOCH;

    /** The checkout fails; a colleague adds that an invoice is wrong too, with a picture of it. */
    @BeforeEach
    void oneTicketWithTwoMatters() {
        Stream.of(requester, colleague, stranger, agent).forEach(people::know);
        source = tickets.open(requester, "followers", List.of(colleague.email()));
        opening = tickets.page(requester, source)
                .path("conversation")
                .get(0)
                .path("id")
                .asString();
        invoice = said(
                colleague, saying("The invoice of May is wrong as well", "attachmentIds", List.of(file(colleague))));
        answer = said(agent, saying("We look into the invoice"));
        note = said(
                agent,
                saying("Their plan changed in May", "visibility", "INTERNAL", "attachmentIds", List.of(file(agent))));
        before = Instant.now();
    }

    @Test
    void whatIsAMatterOfItsOwnBecomesATicketOfItsOwn() {
        var written = split("BUG_REPORT", invoice, answer, note);

        assertThat(written.status()).isEqualTo(201);
        var ticket = written.body();
        var reference = ticket.path("reference").asString();
        assertThat(written.headers().getLocation()).hasPath("/api/v1/tickets/" + reference);
        assertThat(written.headers().getETag())
                .isEqualTo("\"" + ticket.path("version").asLong() + "\"");
        assertThat(ticket.path("subject").asString()).isEqualTo("Wrong invoice");
        assertThat(ticket.path("status").asString()).isEqualTo("NEW");
        assertThat(ticket.path("splitFrom").asString()).isEqualTo(source);
        assertThat(ticket.path("requester").path("id").asString()).isEqualTo(requester.id());
        assertThat(ticket.path("people").valueStream().map(one -> one.path("id").asString()))
                .containsExactly(requester.id(), colleague.id());
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
                .containsExactly(colleague.name(), agent.name(), agent.name());
        assertThat(said).allSatisfy(entry -> {
            assertThat(entry.path("from").asString()).isEqualTo(source);
            assertThat(Instant.parse(entry.path("at").asString())).isBefore(before);
        });
    }

    @Test
    void bothSidesShowTheLinkAndTheWordsStayWhereTheyWereSaid() {
        var reference = split(null, invoice).body().path("reference").asString();

        for (var reader : List.of(agent, requester)) {
            var page = tickets.page(reader, source);
            assertThat(page.path("splits").valueStream().map(JsonNode::asString))
                    .containsExactly(reference);
            assertThat(entry(page, invoice).path("splitInto").asString()).isEqualTo(reference);
            assertThat(entry(page, answer).path("splitInto").isNull()).isTrue();
        }
        assertThat(tickets.page(requester, reference).path("splitFrom").asString())
                .isEqualTo(source);
        assertThat(http.get(requester, path(source, "history")).body().toString())
                .contains("TicketSplit", invoice);
    }

    @Test
    void filesComeAlongAndAreReadOnBothTickets() {
        var written = split(null, invoice).body();
        var there = entry(tickets.page(requester, source), invoice)
                .path("attachments")
                .get(0);
        var here = said(written).getFirst().path("attachments").get(0);

        assertThat(here.path("id").asString()).isNotEqualTo(there.path("id").asString());
        assertThat(here.path("name").asString()).isEqualTo("may.txt");
        assertThat(here.path("sha256").asString())
                .isEqualTo(there.path("sha256").asString());
        var reference = written.path("reference").asString();
        assertThat(bytes(requester, reference, here)).isEqualTo("total: 12");
        assertThat(bytes(requester, source, there)).isEqualTo("total: 12");
        assertThat(http.bytes(
                                stranger,
                                path(reference, "attachments", here.path("id").asString()))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void carriedNotesAreForStaffAloneWithTheirFiles() {
        var reference = split(null, invoice, note).body().path("reference").asString();
        var file = said(tickets.page(agent, reference))
                .getLast()
                .path("attachments")
                .get(0)
                .path("id")
                .asString();

        var page = tickets.page(requester, reference);
        assertThat(said(page)).hasSize(1);
        var history = http.get(requester, path(reference, "history")).body();
        var sourceHistory = http.get(requester, path(source, "history")).body();
        for (var shown : List.of(page, history, sourceHistory, tickets.page(requester, source))) {
            assertThat(shown.toString()).doesNotContain("Their plan changed", note, file);
        }
        assertThat(page.path("version").asLong())
                .isEqualTo(history.path("items").size())
                .isLessThan(tickets.page(agent, reference).path("version").asLong());
        assertThat(http.bytes(requester, path(reference, "attachments", file))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(http.bytes(agent, path(reference, "attachments", file))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(http.get(agent, path(reference, "history")).body().toString())
                .contains("Their plan changed");
    }

    @Test
    void erasingOneTicketLeavesTheOtherWholeAndErasingAnAuthorTakesTheirsFromBoth() {
        var reference = split(null, invoice, answer).body().path("reference").asString();

        sealer.destroy(source, agent.id());
        assertThat(entry(tickets.page(agent, source), answer).path("body").asString())
                .isEqualTo("[erased]");
        assertThat(said(tickets.page(agent, reference)).get(1).path("body").asString())
                .isEqualTo("We look into the invoice");

        sealer.destroy(source, colleague.id());
        sealer.destroy(reference, colleague.id());
        var opened = said(tickets.page(agent, reference)).getFirst();
        assertThat(opened.path("body").asString()).isEqualTo("[erased]");
        assertThat(opened.path("attachments").get(0).path("name").asString()).isEqualTo("[erased]");
    }

    @Test
    void whatCameAlongIsFoundOnTheNewTicketAndNotesByStaffAlone() {
        var reference = split(null, invoice, note).body().path("reference").asString();

        assertThat(found(requester, "invoice")).contains(reference);
        assertThat(found(agent, "plan changed")).contains(reference);
        assertThat(found(requester, "plan changed")).doesNotContain(reference, source);
    }

    private List<String> found(Caller reader, String words) {
        return http.get(reader, "/api/v1/tickets?q=" + words.replace(" ", "%20"))
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("reference").asString())
                .toList();
    }

    @Test
    void theListShowsWhatWasSaidLast() {
        var reference = split(null, invoice, answer).body().path("reference").asString();

        var row = http.get(requester, "/api/v1/tickets?limit=5")
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
        assertThat(split(null, opening, invoice, answer).code()).isEqualTo("nothing-left");
        assertThat(split(null, note).code()).isEqualTo("only-notes");
        assertThat(split(null, invoice, "3f0f6f8e-0a51-4d6e-8f5b-8a3d7c1e4a01").code())
                .isEqualTo("unknown-response");
        var foreign = tickets.open(stranger);
        var theirs = tickets.page(stranger, foreign)
                .path("conversation")
                .get(0)
                .path("id")
                .asString();
        assertThat(split(null, theirs).code()).isEqualTo("unknown-response");
        assertThat(split("NOTHING", invoice).status()).isEqualTo(422);
        assertThat(http.post(agent, path(source, "splits"), Map.of())
                        .body()
                        .path("errors")
                        .size())
                .isEqualTo(2);
        assertThat(http.post(requester, path(source, "splits"), request(null, invoice))
                        .status())
                .isEqualTo(403);
        assertThat(http.post(agent, path("HD-99999999", "splits"), request(null, invoice))
                        .status())
                .isEqualTo(404);
        assertThat(tickets.page(agent, source).path("splits").size()).isZero();

        assertThat(split(null, invoice).status()).isEqualTo(201);
        assertThat(split(null, invoice).code()).isEqualTo("already-split");
    }

    @Test
    void theOpeningTextMayGoAndAPartOfAPartAsWell() {
        var first = split(null, opening, answer).body();
        var reference = first.path("reference").asString();
        var carried = said(first).get(1).path("id").asString();

        var second = http.post(agent, path(reference, "splits"), request("QUESTION", carried));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().path("splitFrom").asString()).isEqualTo(reference);
        assertThat(said(second.body()).getFirst().path("body").asString()).isEqualTo("We look into the invoice");
        assertThat(second.body().path("category").asString()).isEqualTo("QUESTION");
    }

    @Test
    void aFeatureHiddenInABugAsksForItsQuoteAndARepeatSplitsOnce() {
        var asked = request("NEW_FEATURE", invoice);
        var written = http.post(agent, path(source, "splits"), asked, "Idempotency-Key", "split-" + source);
        var again = http.post(agent, path(source, "splits"), asked, "Idempotency-Key", "split-" + source);

        assertThat(written.body().path("quote").path("state").asString()).isEqualTo("REQUESTED");
        assertThat(written.body().path("department").asString()).isEqualTo("DEVELOPMENT");
        assertThat(again.body().path("reference")).isEqualTo(written.body().path("reference"));
        assertThat(tickets.page(agent, source).path("splits").size()).isEqualTo(1);
    }

    @Test
    void aSiteIsDownOnlyOnce() {
        var down = tickets.open(requester, "category", "SITE_DOWN");
        var more = http.post(requester, path(down, "responses"), saying("And how do I change a banner?"))
                .body()
                .path("id")
                .asString();

        assertThat(http.post(agent, path(down, "splits"), request(null, more))
                        .body()
                        .toString())
                .contains("A site is down only once");
        var question = http.post(agent, path(down, "splits"), request("QUESTION", more))
                .body();
        assertThat(question.path("siteDown").asBoolean()).isFalse();
        assertThat(question.path("priority").isNull()).isTrue();
    }

    private Answer split(String category, String... responses) {
        return http.post(agent, path(source, "splits"), request(category, responses));
    }

    private static Map<String, Object> request(String category, String... responses) {
        var request = new LinkedHashMap<String, Object>();
        request.put("responseIds", List.of(responses));
        request.put("subject", "Wrong invoice");
        if (category != null) {
            request.put("category", category);
        }
        return request;
    }

    private String said(Caller author, Map<String, Object> words) {
        return http.post(author, path(source, "responses"), words)
                .body()
                .path("id")
                .asString();
    }

    private static List<JsonNode> said(JsonNode page) {
        return page.path("conversation")
                .valueStream()
                .filter(entry -> !entry.path("kind").asString().equals("EVENT"))
                .toList();
    }

    private static JsonNode entry(JsonNode page, String id) {
        return page.path("conversation")
                .valueStream()
                .filter(entry -> entry.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String bytes(Caller reader, String reference, JsonNode file) {
        var answer = http.bytes(
                reader, path(reference, "attachments", file.path("id").asString()));
        return new String(answer.getBody(), StandardCharsets.UTF_8);
    }

    private String file(Caller uploader) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource("total: 12".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "may.txt";
            }
        });
        return http.post(uploader, "/api/v1/attachments", parts, "Content-Type", "multipart/form-data")
                .body()
                .path("id")
                .asString();
    }
}
