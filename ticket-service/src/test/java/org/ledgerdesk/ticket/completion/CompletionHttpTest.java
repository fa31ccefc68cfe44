package org.ledgerdesk.ticket.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestTickets.path;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.OneTicket;

class CompletionHttpTest extends OneTicket {

    CompletionHttpTest() {
        super("done-mill");
    }

    @Test
    void aTicketIsResolvedClosedAndReopenedEachWithAWord() {
        var resolved = http.post(agent, path(reference, "resolution"), Map.of("message", "Fixed in 2.4."));
        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.body().path("status").asString()).isEqualTo("RESOLVED");
        assertThat(tickets.page(client, reference).toString()).contains("Fixed in 2.4.");

        var closed = http.post(agent, path(reference, "closure"), Map.of());
        assertThat(closed.body().path("status").asString()).isEqualTo("CLOSED");

        var reopened = http.post(client, path(reference, "reopening"), Map.of("message", "It is back."));
        assertThat(reopened.body().path("status").asString()).isEqualTo("OPEN");
        assertThat(reopened.body().toString()).contains("It is back.");
    }

    @Test
    void aResolvedTicketSaysWhenItClosesByItself() {
        assertThat(closesAt(client)).isNull();
        http.post(agent, path(reference, "resolution"), null);
        var resolvedAt =
                Instant.parse(tickets.page(agent, reference).path("updatedAt").asString());
        http.post(client, path(reference, "responses"), saying("Thank you!"));

        for (var reader : List.of(client, agent)) {
            assertThat(closesAt(reader)).isEqualTo(resolvedAt.plus(Duration.ofDays(7)));
        }
        http.post(agent, path(reference, "closure"), null);
        assertThat(closesAt(client)).isNull();
        http.post(client, path(reference, "reopening"), null);
        assertThat(closesAt(client)).isNull();
        assertThat(http.get(client, path(reference) + "?asOf=" + resolvedAt)
                        .body()
                        .path("closesAt")
                        .asString())
                .isEqualTo(resolvedAt.plus(Duration.ofDays(7)).toString());
    }

    private @Nullable Instant closesAt(Caller reader) {
        var closesAt = tickets.page(reader, reference).required("closesAt");
        return closesAt.isNull() ? null : Instant.parse(closesAt.asString());
    }

    @Test
    void noBodyIsNeeded() {
        assertThat(http.post(agent, path(reference, "resolution"), null)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("RESOLVED");
    }

    @Test
    void clientsReopenButDoNotResolve() {
        assertThat(http.post(client, path(reference, "resolution"), Map.of()).status())
                .isEqualTo(403);
        assertThat(http.post(client, path(reference, "closure"), Map.of()).status())
                .isEqualTo(403);
        assertThat(http.post(client, path(reference, "reopening"), Map.of()).code())
                .isEqualTo("ticket-is-open");
    }
}
