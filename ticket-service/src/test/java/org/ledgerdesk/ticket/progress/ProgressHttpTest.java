package org.ledgerdesk.ticket.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.OneTicket;

class ProgressHttpTest extends OneTicket {

    ProgressHttpTest() {
        super("hurry-mill");
    }

    @Test
    void anEscalationShowsItsReasonToStaffAlone() {
        var up = http.post(agent, path(reference, "escalation"), Map.of("reason", "Needs a patch"));
        assertThat(up.status()).isEqualTo(200);
        assertThat(up.body().path("escalated").asBoolean()).isTrue();
        assertThat(up.body().toString()).contains("Needs a patch");
        var seen = tickets.page(client, reference);
        assertThat(seen.path("escalated").asBoolean()).isTrue();
        assertThat(seen.toString()).doesNotContain("Needs a patch");
        assertThat(http.get(client, path(reference, "history")).body().toString())
                .contains("TicketEscalated")
                .doesNotContain("Needs a patch");

        assertThat(http.post(agent, path(reference, "escalation"), Map.of("reason", "Again"))
                        .code())
                .isEqualTo("already-escalated");
        var down = http.delete(agent, path(reference, "escalation"));
        assertThat(down.body().path("escalated").asBoolean()).isFalse();
        assertThat(http.delete(agent, path(reference, "escalation")).code()).isEqualTo("not-escalated");
    }

    @Test
    void aDayIsPromisedToTheClient() {
        var day = LocalDate.now().plusDays(5).toString();
        var promised = http.put(agent, path(reference, "estimate"), Map.of("date", day, "note", "After the patch"));

        assertThat(promised.status()).isEqualTo(200);
        var estimate = tickets.page(client, reference).path("estimate");
        assertThat(estimate.path("date").asString()).isEqualTo(day);
        assertThat(estimate.path("note").asString()).isEqualTo("After the patch");
        assertThat(http.put(agent, path(reference, "estimate"), Map.of("date", "2020-01-01"))
                        .code())
                .isEqualTo("estimate-is-past");
        assertThat(http.put(agent, path(reference, "estimate"), Map.of("date", "soon"))
                        .status())
                .isEqualTo(400);
        assertThat(http.put(agent, path(reference, "estimate"), Map.of()).status())
                .isEqualTo(422);
    }

    @Test
    void clientsNeitherEscalateNorPromise() {
        assertThat(http.post(client, path(reference, "escalation"), Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(http.delete(client, path(reference, "escalation")).status()).isEqualTo(403);
        assertThat(http.put(client, path(reference, "estimate"), Map.of("date", "2099-01-01"))
                        .status())
                .isEqualTo(403);
        assertThat(http.post(agent, path("HD-99999999", "escalation"), Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(http.post(agent, path(reference, "escalation"), Map.of()).status())
                .isEqualTo(422);
    }

    @Test
    void aChaseSaysSomethingAndMayNotBeRepeatedWithinTheHour() {
        var chased = http.post(client, path(reference, "chases"), Map.of("message", "Any news on this?"));

        assertThat(chased.status()).isEqualTo(201);
        assertThat(chased.body().toString()).contains("Any news on this?", "TicketChased");
        var again = http.post(client, path(reference, "chases"), null);
        assertThat(again.status()).isEqualTo(429);
        assertThat(Integer.parseInt(again.headers().getFirst("Retry-After"))).isBetween(3_500, 3_600);
    }

    @Test
    void aChaseNeedsNoWordsButAnOpenTicketAndItsClient() {
        assertThat(http.post(stranger, path(reference, "chases"), null).status())
                .isEqualTo(404);
        assertThat(http.post(agent, path(reference, "chases"), null).status()).isEqualTo(403);
        assertThat(http.post(client, path(reference, "chases"), null).status()).isEqualTo(201);
        http.post(agent, path(reference, "resolution"), null);
        assertThat(http.post(client, path(reference, "chases"), null).code()).isEqualTo("ticket-is-resolved");
    }
}
