package org.ledgerdesk.ticket.splits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestHttp.Answer;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import tools.jackson.databind.JsonNode;

/** A ticket about the checkout on which a colleague adds that an invoice is wrong too, with the invoice; staff answer and note. */
final class TwoMatters {

    final Caller requester = TestCallers.member("twin-mill");
    final Caller colleague = TestCallers.approver("twin-mill");
    final Caller stranger = TestCallers.member("other-twin-mill");
    final Caller agent = TestCallers.agent();
    final String source;
    final String opening;
    final String invoice;
    final String answer;
    final String note;

    private final TestHttp http;
    private final TestTickets tickets;

    TwoMatters(TestHttp http, TestPeople people, TestTickets tickets) {
        this.http = http;
        this.tickets = tickets;
        Stream.of(requester, colleague, stranger, agent).forEach(people::know);
        source = tickets.open(requester, "followers", List.of(colleague.email()));
        opening = TestTickets.said(tickets.page(requester, source))
                .getFirst()
                .path("id")
                .asString();
        invoice = said(colleague, "The invoice of May is wrong as well", "attachmentIds", List.of(file(colleague)));
        answer = said(agent, "We look into the invoice");
        note = said(
                agent, "Their plan changed in May", "visibility", "INTERNAL", "attachmentIds", List.of(file(agent)));
    }

    Answer split(@Nullable String category, String... responses) {
        return splitOf(source, category, responses);
    }

    Answer splitOf(String reference, @Nullable String category, String... responses) {
        return http.post(agent, TestTickets.path(reference, "splits"), request(category, responses));
    }

    static Map<String, Object> request(@Nullable String category, String... responses) {
        var request = new LinkedHashMap<String, Object>();
        request.put("responseIds", List.of(responses));
        request.put("subject", "Wrong invoice");
        if (category != null) {
            request.put("category", category);
        }
        return request;
    }

    static JsonNode entry(JsonNode page, String id) {
        return page.path("conversation")
                .valueStream()
                .filter(entry -> entry.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String said(Caller author, String words, Object... more) {
        return tickets.respond(author, source, words, more).body().path("id").asString();
    }

    private String file(Caller uploader) {
        return http.uploaded(uploader, "may.txt", "total: 12");
    }
}
