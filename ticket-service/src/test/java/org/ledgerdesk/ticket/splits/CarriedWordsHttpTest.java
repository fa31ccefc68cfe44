package org.ledgerdesk.ticket.splits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.said;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Words, notes and files that come along when a ticket is split, and who reads, finds and erases them. */
@TicketServiceTest
class CarriedWordsHttpTest {

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    Sealer sealer;

    private TwoMatters two;

    @BeforeEach
    void oneTicketWithTwoMatters() {
        two = new TwoMatters(http, people, tickets);
    }

    @Test
    void filesComeAlongAndAreReadOnBothTickets() {
        var written = two.split(null, two.invoice).body();
        var there = TwoMatters.entry(tickets.page(two.requester, two.source), two.invoice)
                .path("attachments")
                .get(0);
        var here = said(written).getFirst().path("attachments").get(0);

        assertThat(here.path("id").asString()).isNotEqualTo(there.path("id").asString());
        assertThat(here.path("name").asString()).isEqualTo("may.txt");
        assertThat(here.path("sha256").asString())
                .isEqualTo(there.path("sha256").asString());
        var reference = written.path("reference").asString();
        assertThat(bytes(two.requester, reference, here)).isEqualTo("total: 12");
        assertThat(bytes(two.requester, two.source, there)).isEqualTo("total: 12");
        assertThat(http.bytes(
                                two.stranger,
                                path(reference, "attachments", here.path("id").asString()))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void carriedNotesAreForStaffAloneWithTheirFiles() {
        var reference =
                two.split(null, two.invoice, two.note).body().path("reference").asString();
        var file = said(tickets.page(two.agent, reference))
                .getLast()
                .path("attachments")
                .get(0)
                .path("id")
                .asString();

        var page = tickets.page(two.requester, reference);
        assertThat(said(page)).hasSize(1);
        var history = http.get(two.requester, path(reference, "history")).body();
        var sourceHistory = http.get(two.requester, path(two.source, "history")).body();
        for (var shown : List.of(page, history, sourceHistory, tickets.page(two.requester, two.source))) {
            assertThat(shown.toString()).doesNotContain("Their plan changed", two.note, file);
        }
        assertThat(page.path("version").asLong())
                .isEqualTo(history.path("items").size())
                .isLessThan(tickets.page(two.agent, reference).path("version").asLong());
        assertThat(http.bytes(two.requester, path(reference, "attachments", file))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(http.bytes(two.agent, path(reference, "attachments", file))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(http.get(two.agent, path(reference, "history")).body().toString())
                .contains("Their plan changed");
    }

    @Test
    void erasingOneTicketLeavesTheOtherWholeAndErasingAnAuthorTakesTheirsFromBoth() {
        var reference = two.split(null, two.invoice, two.answer)
                .body()
                .path("reference")
                .asString();

        sealer.destroy(two.source, two.agent.id());
        assertThat(TwoMatters.entry(tickets.page(two.agent, two.source), two.answer)
                        .path("body")
                        .asString())
                .isEqualTo("[erased]");
        assertThat(said(tickets.page(two.agent, reference)).get(1).path("body").asString())
                .isEqualTo("We look into the invoice");

        sealer.destroy(two.source, two.colleague.id());
        sealer.destroy(reference, two.colleague.id());
        var opened = said(tickets.page(two.agent, reference)).getFirst();
        assertThat(opened.path("body").asString()).isEqualTo("[erased]");
        assertThat(opened.path("attachments").get(0).path("name").asString()).isEqualTo("[erased]");
    }

    @Test
    void whatCameAlongIsFoundOnTheNewTicketAndNotesByStaffAlone() {
        var reference =
                two.split(null, two.invoice, two.note).body().path("reference").asString();

        assertThat(tickets.found(two.requester, "invoice")).contains(reference);
        assertThat(tickets.found(two.agent, "plan changed")).contains(reference);
        assertThat(tickets.found(two.requester, "plan changed")).doesNotContain(reference, two.source);
    }

    private String bytes(Caller reader, String reference, JsonNode file) {
        var answer = http.bytes(
                reader, path(reference, "attachments", file.path("id").asString()));
        return new String(answer.getBody(), StandardCharsets.UTF_8);
    }
}
