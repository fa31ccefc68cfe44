package org.ledgerdesk.ticket.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestHttp.Answer;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.work.Work;
import org.ledgerdesk.ticket.work.WorkEntry;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Seven tickets about one outage become one, and one of them turns out to be about something else. */
@TicketServiceTest
class MergeHttpTest {

    private final Caller client = TestCallers.member("merge-mill");
    private final Caller colleague = TestCallers.approver("merge-mill");
    private final Caller stranger = TestCallers.member("merge-stranger");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestTickets tickets;

    @Autowired
    Work work;

    private String original = "";
    private String duplicate = "";

    @BeforeEach
    void twoTicketsAreOpen() {
        List.of(client, colleague, stranger, agent).forEach(people::know);
        original = tickets.open(client, "subject", "Checkout is blank");
        duplicate = tickets.open(colleague, "subject", "Cannot pay", "description", "The last page stays white.");
    }

    @Test
    void theOriginalKeepsAllInformationOfItsDuplicates() {
        respond(colleague, duplicate, "On my phone too.");
        var third = tickets.open(client, "description", "And the basket.");
        var merged = merge(original, duplicate, third);

        assertThat(merged.status()).isEqualTo(200);
        var page = tickets.page(client, original);
        assertThat(texts(page))
                .containsExactly(
                        "Since this morning nothing shows after the address.",
                        "The last page stays white.",
                        "On my phone too.",
                        "And the basket.");
        assertThat(said(page, "On my phone too.").path("from").asString()).isEqualTo(duplicate);
        assertThat(page.path("absorbed").get(0).path("reference").asString()).isEqualTo(duplicate);
        assertThat(page.path("absorbed").get(0).path("subject").asString()).isEqualTo("Cannot pay");
        assertThat(page.path("people").size()).isEqualTo(2);

        var gone = tickets.page(client, duplicate);
        assertThat(gone.path("status").asString()).isEqualTo("MERGED");
        assertThat(gone.path("mergedInto").asString()).isEqualTo(original);
        assertThat(texts(gone)).containsExactly("The last page stays white.", "On my phone too.");
        assertThat(listed("?status=MERGED")).contains(duplicate, third).doesNotContain(original);
        assertThat(http.get(agent, "/api/v1/queue?limit=200").body().toString()).doesNotContain(duplicate);
    }

    @Test
    void whoeverWritesToADuplicateWritesToItsOriginalAlsoThroughSeveral() {
        var third = tickets.open(client);
        merge(duplicate, third);
        merge(original, duplicate);

        var answer = respond(colleague, third, "Still white.");
        assertThat(answer.body().path("reference").asString()).isEqualTo(original);
        assertThat(http.post(client, path(duplicate, "chases"), Map.of("message", "Any news?"))
                        .body()
                        .path("reference")
                        .asString())
                .isEqualTo(original);

        var page = tickets.page(agent, original);
        assertThat(said(page, "Still white.").path("addressedTo").asString()).isEqualTo(third);
        assertThat(said(page, "Any news?").path("addressedTo").asString()).isEqualTo(duplicate);
        assertThat(texts(tickets.page(agent, third))).doesNotContain("Still white.");
    }

    @Test
    void aMailToADuplicateLandsOnTheOriginal() {
        merge(original, duplicate);

        var mail = http.post(
                TestCallers.service("notification-service"),
                path(duplicate, "responses"),
                Map.of("body", "Sent from my phone", "onBehalfOf", colleague.email(), "channel", "MAIL"));

        assertThat(mail.status()).isEqualTo(201);
        assertThat(mail.body().path("reference").asString()).isEqualTo(original);
        assertThat(said(tickets.page(client, original), "Sent from my phone")
                        .path("channel")
                        .asString())
                .isEqualTo("MAIL");
    }

    @Test
    void thanksToADuplicateOfAResolvedTicketReopenNothingAndAReplyReopensTheOriginal() {
        merge(original, duplicate);
        http.post(agent, path(original, "resolution"), Map.of("message", "It works again."));

        assertThat(respond(colleague, duplicate, "Thank you!")
                        .body()
                        .path("courtesy")
                        .asBoolean())
                .isTrue();
        assertThat(respond(colleague, duplicate, "It is white again.")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void mergingIntoAMergedTicketFollowsToItsRootAndMergingAgainChangesNothing() {
        merge(original, duplicate);
        var third = tickets.open(client);

        assertThat(merge(duplicate, third).body().path("reference").asString()).isEqualTo(original);
        assertThat(tickets.page(agent, third).path("mergedInto").asString()).isEqualTo(original);

        var version = tickets.page(agent, original).path("version").asInt();
        assertThat(merge(original, duplicate).status()).isEqualTo(200);
        assertThat(merge(duplicate, original).code()).isEmpty();
        assertThat(tickets.page(agent, original).path("version").asInt()).isEqualTo(version);
    }

    @Test
    void whatCannotBeMergedIsRefusedWhole() {
        var elsewhere = tickets.open(client);
        merge(elsewhere, duplicate);
        var third = tickets.open(client);
        var strangers = tickets.open(stranger);

        assertThat(merge(original, third, duplicate).code()).isEqualTo("merged-elsewhere");
        assertThat(merge(original, third, strangers).code()).isEqualTo("other-organisation");
        assertThat(merge(original, original).status()).isEqualTo(422);
        assertThat(merge(original, third, "HD-99999999").status()).isEqualTo(422);
        assertThat(merge(original).status()).isEqualTo(422);
        assertThat(tickets.page(agent, third).path("status").asString()).isEqualTo("NEW");

        http.post(agent, path(original, "resolution"), Map.of());
        http.post(agent, path(original, "closure"), Map.of());
        assertThat(merge(original, third).code()).isEqualTo("original-is-closed");
        assertThat(merge(third, original).status()).isEqualTo(200);
    }

    @Test
    void onlyStaffMergeAndWhoeverMayNotSeeAMergedTicketHearsNothingOfIt() {
        var request = Map.of("duplicates", List.of(duplicate));
        assertThat(http.post(client, path(original, "merges"), request).status())
                .isEqualTo(403);
        merge(original, duplicate);

        assertThat(http.delete(client, path(original, "merges", duplicate)).status())
                .isEqualTo(403);
        assertThat(http.get(stranger, path(duplicate)).status()).isEqualTo(404);
        assertThat(respond(stranger, duplicate, "Let me in").status()).isEqualTo(404);
        assertThat(http.delete(agent, path(original, "merges", "HD-99999999")).status())
                .isEqualTo(404);
    }

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
    void notesOfADuplicateStayStaffs() {
        http.post(agent, path(duplicate, "responses"), Map.of("body", "They pay late.", "visibility", "INTERNAL"));
        merge(original, duplicate);

        assertThat(texts(tickets.page(agent, original))).contains("They pay late.");
        assertThat(tickets.page(client, original).toString()).doesNotContain("They pay late.");
        assertThat(http.get(client, path(original, "history")).body().toString())
                .doesNotContain("They pay late.");
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

    @Test
    void aRepeatedMergeAnswersAsTheFirst() {
        var request = Map.of("duplicates", List.of(duplicate));
        var first = http.post(agent, path(original, "merges"), request, "Idempotency-Key", "merge-once-" + original);
        var again = http.post(agent, path(original, "merges"), request, "Idempotency-Key", "merge-once-" + original);

        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(http.post(agent, path(original, "merges"), request, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    private Answer merge(String into, String... duplicates) {
        return http.post(agent, path(into, "merges"), Map.of("duplicates", List.of(duplicates)));
    }

    private Answer undo(String from, String duplicateOf) {
        return http.delete(agent, path(from, "merges", duplicateOf));
    }

    private Answer respond(Caller author, String reference, String words) {
        return http.post(author, path(reference, "responses"), saying(words));
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

    private String listed(String query) {
        return http.get(client, "/api/v1/tickets" + query).body().toString();
    }

    private static List<String> texts(JsonNode page) {
        return entries(page)
                .filter(entry -> !entry.path("kind").asString().equals("EVENT"))
                .map(entry -> entry.path("body").asString())
                .toList();
    }

    private static JsonNode said(JsonNode page, @Nullable String words) {
        return entries(page)
                .filter(entry -> entry.path("body").asString("").equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.stream.Stream<JsonNode> entries(JsonNode page) {
        return StreamSupport.stream(page.path("conversation").spliterator(), false);
    }
}
