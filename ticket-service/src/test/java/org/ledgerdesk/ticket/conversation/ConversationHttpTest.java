package org.ledgerdesk.ticket.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.OneTicket;
import org.ledgerdesk.ticket.TestHttp;

class ConversationHttpTest extends OneTicket {

    private final Caller intake = TestCallers.service("notification-service");

    ConversationHttpTest() {
        super("talk-mill");
    }

    @Test
    void askingBackWaitsForTheClientAndTheirAnswerEndsIt() {
        var asked = say(agent, "Which Safari is it?", "asksClient", true);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.body().path("status").asString()).isEqualTo("AWAITING_RESPONSE");
        assertThat(asked.body().path("courtesy").asBoolean()).isFalse();
        assertThat(tickets.page(client, reference).path("assignee").path("id").asString())
                .isEqualTo(agent.id());

        var answered = say(client, "17.4");
        assertThat(answered.body().path("status").asString()).isEqualTo("OPEN");
        assertThat(answered.body().path("id").asString()).isNotEmpty();
    }

    @Test
    void aMailThatContestsThePriorityDisputesIt() {
        http.post(agent, path(reference, "priority-assessments"), Map.of("priority", "P3", "reason", "One page"));
        var answer = http.post(
                intake,
                path(reference, "responses"),
                Map.of(
                        "body",
                        "Dat is versie 17.4.\n\nKunt u nog eens naar de prioriteit kijken? Wij kunnen nu niets verkopen.",
                        "onBehalfOf",
                        client.email(),
                        "channel",
                        "MAIL",
                        "receivedAt",
                        "2026-01-05T09:00:00Z"));
        assertThat(answer.status()).isEqualTo(201);
        var page = tickets.page(client, reference);
        assertThat(page.path("toBeAssessed").asBoolean()).isTrue();
        assertThat(page.path("priority").asString()).isEqualTo("P3");
        var said = page.path("conversation")
                .valueStream()
                .filter(entry -> entry.path("channel").asString("").equals("MAIL"))
                .findFirst()
                .orElseThrow();
        assertThat(said.path("author").path("name").asString()).isEqualTo(client.name());
        assertThat(said.path("author").path("kind").asString()).isEqualTo("CLIENT");
    }

    @Test
    void aMailOfSomebodyWhoHasNothingToDoWithTheTicketIsRefused() {
        var answer = http.post(
                intake,
                path(reference, "responses"),
                Map.of("body", "Me too", "onBehalfOf", stranger.email(), "channel", "MAIL"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("not-involved");
    }

    @Test
    void onlyServicesSpeakForOthers() {
        assertThat(say(agent, "Hello", "onBehalfOf", client.email()).status()).isEqualTo(403);
    }

    @Test
    void aNoteIsForStaffAlone() {
        say(agent, "They never paid.", "visibility", "INTERNAL");
        assertThat(tickets.page(agent, reference).toString())
                .contains("They never paid.")
                .contains("NOTE");
        assertThat(tickets.page(client, reference).toString()).doesNotContain("They never paid.");
        assertThat(http.get(client, path(reference, "history")).body().toString())
                .doesNotContain("They never paid.")
                .doesNotContain("INTERNAL");
    }

    @Test
    void clientsWriteNoNotesAskNobodyAndResolveNothing() {
        assertThat(say(client, "x", "visibility", "INTERNAL").status()).isEqualTo(403);
        assertThat(say(client, "x", "asksClient", true).status()).isEqualTo(403);
        assertThat(say(client, "x", "resolve", true).status()).isEqualTo(403);
    }

    @Test
    void staffSayWhetherTheClientShallSeeIt() {
        var answer = http.post(agent, path(reference, "responses"), Map.of("body", "Careful"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo("visibility");
    }

    @Test
    void aClientsResponseReopensWhatWasResolved() {
        assertThat(say(agent, "Done.", "resolve", true).body().path("status").asString())
                .isEqualTo("RESOLVED");
        assertThat(say(client, "It still fails.").body().path("status").asString())
                .isEqualTo("OPEN");
    }

    @Test
    void aRuleOfTheTicketIsAProblemWithItsCode() {
        say(agent, "Done.", "resolve", true);
        var again = say(agent, "Which one?", "asksClient", true);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("ticket-is-resolved");
        var both = http.post(
                agent, path(tickets.open(client), "responses"), saying("?", "asksClient", true, "resolve", true));
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.code()).isEqualTo("asking-keeps-open");
    }

    @Test
    void emptyWordsAreRefused() {
        assertThat(say(client, "  ").status()).isEqualTo(422);
    }

    @Test
    void aRefusedFileTakesTheWordsBack() {
        var before = tickets.page(client, reference);
        var answer = say(client, "See picture", "attachmentIds", List.of("7c9e6679-7425-40de-944b-e07fc1f90ae7"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(tickets.page(client, reference)).isEqualTo(before);
    }

    private TestHttp.Answer say(Caller author, String body, Object... more) {
        return http.post(author, path(reference, "responses"), saying(body, more));
    }
}
