package org.ledgerdesk.ticket.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.said;
import static org.ledgerdesk.ticket.TestTickets.texts;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.TestCallers;

/** Seven tickets about one outage become one. */
class MergeHttpTest extends TwoTickets {

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

    private String listed(String query) {
        return http.get(client, "/api/v1/tickets" + query).body().toString();
    }
}
