package org.ledgerdesk.ticket.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.said;
import static org.ledgerdesk.ticket.TestTickets.saying;
import static org.ledgerdesk.ticket.TestTickets.texts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.work.Work;
import org.ledgerdesk.ticket.work.WorkEntry;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One of several tickets that became one turns out to be about something else. */
class MergeUndoHttpTest extends TwoTickets {

    @Autowired
    Work work;

    /** A guest follows the duplicate alone: they see the original from then on, and no more once it is undone. */
    @Test
    void peopleOfADuplicateComeWithItAndGoWithIt() {
        http.post(agent, path(duplicate, "followers"), Map.of("email", stranger.email()));
        assertThat(http.get(stranger, path(original)).status()).isEqualTo(404);

        merge(original, duplicate);
        assertThat(http.get(stranger, path(original)).status()).isEqualTo(200);
        undo(original, duplicate);

        assertThat(http.get(stranger, path(original)).status()).isEqualTo(404);
        assertThat(http.get(stranger, path(duplicate)).status()).isEqualTo(200);
    }

    @Test
    void undoingMovesWhatWasSentToTheDuplicateAndAllElseStays() {
        merge(original, duplicate);
        respond(colleague, duplicate, "Mine is the invoice page.");
        respond(client, original, "Mine is the basket.");
        http.post(agent, path(duplicate, "responses"), saying("Which invoice?", "asksClient", true));

        var undone = undo(original, duplicate);

        assertThat(undone.status()).isEqualTo(200);
        var page = tickets.page(client, original);
        assertThat(texts(page))
                .containsExactly("Since this morning nothing shows after the address.", "Mine is the basket.");
        assertThat(page.path("absorbed").size()).isZero();
        assertThat(page.path("people").size()).isEqualTo(1);
        assertThat(page.path("status").asString()).isEqualTo("OPEN");

        var back = tickets.page(client, duplicate);
        assertThat(texts(back))
                .containsExactly("The last page stays white.", "Mine is the invoice page.", "Which invoice?");
        assertThat(said(back, "Which invoice?").path("addressedTo").isNull()).isTrue();
        assertThat(back.path("status").asString()).isEqualTo("AWAITING_RESPONSE");
        assertThat(back.path("assignee").path("id").asString()).isEqualTo(agent.id());
        assertThat(back.path("mergedInto").isNull()).isTrue();
        assertThat(undo(original, duplicate).status()).isEqualTo(404);
    }

    @Test
    void anyMomentIsShownAsItWas() {
        var before = moment(original);
        merge(original, duplicate);
        respond(colleague, duplicate, "Also today.");
        var merged = moment(original);
        undo(original, duplicate);

        assertThat(texts(asOf(original, before))).doesNotContain("Also today.", "The last page stays white.");
        assertThat(texts(asOf(original, merged))).contains("Also today.", "The last page stays white.");
        assertThat(asOf(duplicate, merged).path("status").asString()).isEqualTo("MERGED");
        assertThat(texts(tickets.page(client, original))).doesNotContain("Also today.");
        assertThat(texts(tickets.page(client, duplicate))).contains("Also today.");
    }

    @Test
    void whatWasPartOfAPartComesBackStepByStep() {
        var third = tickets.open(client, "description", "The basket is empty.");
        merge(duplicate, third);
        merge(original, duplicate);
        respond(client, third, "Still empty.");

        assertThat(undo(duplicate, third).code()).isEqualTo("original-is-merged");
        undo(original, duplicate);
        assertThat(said(tickets.page(client, duplicate), "Still empty.")
                        .path("addressedTo")
                        .asString())
                .isEqualTo(third);
        undo(duplicate, third);

        assertThat(texts(tickets.page(client, third))).containsExactly("The basket is empty.", "Still empty.");
        assertThat(texts(tickets.page(client, duplicate))).containsExactly("The last page stays white.");
        assertThat(texts(tickets.page(client, original))).hasSize(1);
    }

    @Test
    void workCountsOnceAndStaysWhereItWasLogged() {
        work.add(List.of(new WorkEntry("e1", original, 30), new WorkEntry("e2", duplicate, 15)));
        merge(original, duplicate);
        assertThat(minutes(original)).isEqualTo(45);
        assertThat(minutes(duplicate)).isEqualTo(15);

        undo(original, duplicate);
        assertThat(minutes(original)).isEqualTo(30);
    }

    /** A guest follows the duplicate alone, so that what each may have of the other is seen. */
    @Test
    void aFileGoesWhereTheWordsGoItCameWith() {
        http.post(agent, path(duplicate, "followers"), Map.of("email", stranger.email()));
        merge(original, duplicate);
        var invoice = http.uploaded(colleague, "invoice.txt", "total: 12");
        tickets.respond(colleague, duplicate, "Mine is the invoice.", "attachmentIds", List.of(invoice));
        var log = http.uploaded(agent, "log.txt", "GET /pay 500");
        http.post(agent, path(duplicate, "attachments"), Map.of("attachmentIds", List.of(log)));
        for (var file : List.of(invoice, log)) {
            assertThat(downloads(file, original, client, colleague, stranger)).containsOnly(200);
            assertThat(downloads(file, duplicate, client, colleague, stranger)).containsOnly(404);
        }

        undo(original, duplicate);

        for (var file : List.of(invoice, log)) {
            assertThat(downloads(file, original, client, colleague, stranger, agent))
                    .containsOnly(404);
            assertThat(downloads(file, duplicate, client, colleague, stranger, agent))
                    .containsOnly(200);
        }
        assertThat(tickets.page(client, original).toString()).doesNotContain(invoice, log);
        assertThat(said(tickets.page(stranger, duplicate), "Mine is the invoice.")
                        .at("/attachments/0/id")
                        .asString())
                .isEqualTo(invoice);
    }

    @Test
    void repliesChasesAndMailsFindTheirWayBackThroughMergesOfMerges() {
        var last = tickets.open(colleague, "description", "The basket is empty.");
        merge(duplicate, last);
        merge(original, duplicate);
        respond(client, original, "To the original.");
        http.post(colleague, path(last, "chases"), Map.of("message", "A chase of the last."));
        var mail = Map.of("body", "A mail to the duplicate.", "onBehalfOf", colleague.email(), "channel", "MAIL");
        http.post(TestCallers.service("notification-service"), path(duplicate, "responses"), mail);
        tickets.respond(agent, last, "Which basket?", "asksClient", true);
        http.post(agent, path(original, "resolution"), Map.of());
        respond(colleague, last, "Thank you!");
        assertThat(texts(tickets.page(agent, original))).hasSize(8);

        undo(original, duplicate);

        assertThat(texts(tickets.page(agent, original)))
                .containsExactly("Since this morning nothing shows after the address.", "To the original.");
        assertThat(tickets.page(agent, original).path("status").asString()).isEqualTo("RESOLVED");
        assertThat(texts(tickets.page(agent, duplicate)))
                .containsExactly(
                        "The last page stays white.",
                        "The basket is empty.",
                        "A chase of the last.",
                        "A mail to the duplicate.",
                        "Which basket?",
                        "Thank you!");
        assertThat(events(original)).doesNotContain("TicketChased");
        assertThat(events(duplicate)).contains("TicketChased");

        undo(duplicate, last);

        assertThat(texts(tickets.page(agent, duplicate)))
                .containsExactly("The last page stays white.", "A mail to the duplicate.");
        assertThat(texts(tickets.page(agent, last)))
                .containsExactly("The basket is empty.", "A chase of the last.", "Which basket?", "Thank you!");
        assertThat(events(duplicate)).doesNotContain("TicketChased");
        assertThat(events(last)).contains("TicketChased");
        assertThat(said(tickets.page(agent, duplicate), "A mail to the duplicate.")
                        .path("channel")
                        .asString())
                .isEqualTo("MAIL");
        assertThat(tickets.page(agent, last).path("assignee").path("id").asString())
                .isEqualTo(agent.id());
    }

    private List<Integer> downloads(String file, String reference, Caller... readers) {
        return Stream.of(readers)
                .map(reader -> http.bytes(reader, path(reference, "attachments", file)))
                .map(answer -> answer.getStatusCode().value())
                .toList();
    }

    private List<String> events(String reference) {
        return tickets.page(agent, reference)
                .path("conversation")
                .valueStream()
                .map(entry -> entry.at("/event/type").asString(""))
                .toList();
    }

    private String moment(String reference) {
        return tickets.page(agent, reference).path("updatedAt").asString();
    }

    private JsonNode asOf(String reference, String moment) {
        return http.get(agent, path(reference) + "?asOf=" + moment).body();
    }

    private long minutes(String reference) {
        return tickets.page(agent, reference).path("workMinutes").asLong();
    }
}
