package org.ledgerdesk.ticket.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.OneTicket;
import org.ledgerdesk.ticket.TestHttp;

class CourtesyHttpTest extends OneTicket {

    private final Caller intake = TestCallers.service("notification-service");

    CourtesyHttpTest() {
        super("thanks-mill");
    }

    @BeforeEach
    void itIsResolved() {
        http.post(agent, path(reference, "resolution"), Map.of("message", "Fixed in 2.4."));
    }

    @Test
    void thanksJoinTheConversationAndTheTicketStaysResolved() {
        var thanked = say("Bedankt, het werkt weer!");

        assertThat(thanked.status()).isEqualTo(201);
        assertThat(thanked.body().path("courtesy").asBoolean()).isTrue();
        assertThat(thanked.body().path("status").asString()).isEqualTo("RESOLVED");
        assertThat(courtesies(thanked)).containsExactly(true);
    }

    @Test
    void thanksByMailAreReadWithoutWhatTheyQuote() {
        var thanked = http.post(
                intake,
                path(reference, "responses"),
                Map.of("body", "Thank you!\n\n> Does it work now?", "onBehalfOf", client.email(), "channel", "MAIL"));

        assertThat(thanked.body().path("courtesy").asBoolean()).isTrue();
    }

    @Test
    void thanksWithAButReopen() {
        var said = say("Thanks, but it still fails.");

        assertThat(said.body().path("courtesy").asBoolean()).isFalse();
        assertThat(said.body().path("status").asString()).isEqualTo("OPEN");
    }

    @Test
    void theClientOrStaffOverruleIt() {
        for (var who : List.of(client, agent)) {
            var thanked = say("Thanks!");

            var overruled = overrule(who, thanked.body().path("id").asString());

            assertThat(overruled.status()).isEqualTo(200);
            assertThat(overruled.body().path("status").asString()).isEqualTo("OPEN");
            assertThat(courtesies(thanked)).containsExactly(false);
            assertThat(http.get(client, path(reference, "history")).body().toString())
                    .contains("CourtesyOverruled");
            http.post(agent, path(reference, "resolution"), null);
        }
    }

    @Test
    void whatCannotBeOverruledIsRefusedWithItsReason() {
        var thanked = say("Thanks!").body().path("id").asString();

        assertThat(overrule(stranger, thanked).status()).isEqualTo(404);
        assertThat(overrule(agent, "nonsense").code()).isEqualTo("not-a-courtesy");
        assertThat(overrule(agent, "").status()).isEqualTo(422);
        overrule(agent, thanked);
        var again = overrule(agent, thanked);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("ticket-is-open");
    }

    private TestHttp.Answer say(String body) {
        return http.post(client, path(reference, "responses"), saying(body));
    }

    private TestHttp.Answer overrule(Caller who, String response) {
        return http.post(who, path(reference, "courtesy-overrulings"), Map.of("responseId", response));
    }

    private List<Boolean> courtesies(TestHttp.Answer said) {
        return tickets.page(client, reference)
                .path("conversation")
                .valueStream()
                .filter(entry -> entry.path("id").equals(said.body().path("id")))
                .map(entry -> entry.path("courtesy").asBoolean())
                .toList();
    }
}
