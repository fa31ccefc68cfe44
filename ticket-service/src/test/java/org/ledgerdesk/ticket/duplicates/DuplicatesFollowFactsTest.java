package org.ledgerdesk.ticket.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.Looks;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TestTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TicketServiceTest
class DuplicatesFollowFactsTest {

    private static final Caller AGENT = TestCallers.agent();

    @Autowired
    TestTickets tickets;

    @Autowired
    TestPeople people;

    @Autowired
    TestHttp http;

    @Autowired
    DuplicatesFollowFacts texts;

    @Autowired
    DuplicateRebuild rebuild;

    @Autowired
    JdbcTemplate jdbc;

    /** Four tickets of one organisation: one as it was opened, one resolved, one merged, and its original. */
    private List<String> four() {
        people.know(AGENT);
        var client = people.know(TestCallers.member("firm-" + UUID.randomUUID()));
        var four = List.of("Till is stuck", "Printer is silent", "Lamp flickers", "Lamp is dark").stream()
                .map(subject -> tickets.open(client, "subject", subject, "description", "Since noon, order SO-20417."))
                .toList();
        http.post(AGENT, "/api/v1/tickets/" + four.get(1) + "/resolution", null);
        var merged = http.post(
                AGENT, "/api/v1/tickets/" + four.get(3) + "/merges", Map.of("duplicates", List.of(four.get(2))));
        assertThat(merged.status()).isLessThan(300);
        await().untilAsserted(() -> assertThat(of(four, breaches())).isEmpty());
        assertThat(original(four.get(2))).isEqualTo(four.get(3));
        return four;
    }

    @Test
    void whatIsNotWhatTheFactsSayIsFoundAndGoesWithARebuild() {
        var edited = new LinkedHashMap<String, List<String>>();
        for (var edit : List.of(
                "UPDATE duplicate_text SET subject = 'Another' WHERE reference = ANY(?)",
                "UPDATE duplicate_text SET resolved_at = now() WHERE reference = ANY(?)",
                "UPDATE duplicate_text SET merged_into = NULL, original = reference WHERE reference = ANY(?)",
                "UPDATE duplicate_text SET original = reference WHERE reference = ANY(?)",
                "UPDATE duplicate_text SET marks = '{}' WHERE reference = ANY(?)",
                "DELETE FROM duplicate_text WHERE reference = ANY(?)")) {
            var four = four();
            jdbc.update(edit, (Object) four.toArray(String[]::new));
            edited.put(edit, four);
        }
        var found = breaches();
        edited.forEach((edit, four) -> assertThat(of(four, found)).as(edit).isNotEmpty());

        rebuild.rebuild();

        var left = breaches();
        edited.forEach((edit, four) -> {
            assertThat(of(four, left)).as("rebuilt after " + edit).isEmpty();
            assertThat(original(four.get(2))).isEqualTo(four.get(3));
        });
    }

    private List<String> breaches() {
        return Looks.breaches(texts);
    }

    private static List<String> of(List<String> references, List<String> breaches) {
        return breaches.stream()
                .filter(breach -> references.contains(breach.substring(0, breach.indexOf(':'))))
                .toList();
    }

    private String original(String reference) {
        return jdbc.queryForObject("SELECT original FROM duplicate_text WHERE reference = ?", String.class, reference);
    }
}
