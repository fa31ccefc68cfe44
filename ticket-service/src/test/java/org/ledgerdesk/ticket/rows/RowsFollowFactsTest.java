package org.ledgerdesk.ticket.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.Looks;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TicketServiceTest
class RowsFollowFactsTest {

    private final Caller client = TestCallers.member("checked-mill");

    @Autowired
    TestDesk desk;

    @Autowired
    RowsFollowFacts rows;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void anUntouchedRowIsWhatItsFactsSay() {
        var reference = desk.open(client, "QUESTION", "How", "How do I?", now());
        desk.say(reference, TestCallers.agent(), "Like this.", now());
        assertThat(breaches()).noneMatch(breach -> breach.startsWith(reference));
    }

    @Test
    void anEditedRowIsFoundWhicheverColumnWasEdited() {
        var edited = new LinkedHashMap<String, String>();
        for (var edit : List.of(
                "subject = 'another'",
                "status = 'CLOSED'",
                "organisation = 'another-mill'",
                "updated_at = updated_at + interval '1 microsecond'",
                "followers = '{somebody}'")) {
            var reference = desk.open(client, "QUESTION", "How", "How do I?", now());
            jdbc.update("UPDATE ticket_row SET " + edit + " WHERE reference = ?", reference);
            edited.put(edit, reference);
        }
        var found = breaches();
        edited.values().forEach(reference -> jdbc.update("DELETE FROM ticket_row WHERE reference = ?", reference));
        var missing = breaches();

        edited.forEach((edit, reference) -> {
            assertThat(found).as(edit).contains(reference + ": its row is not what its facts say");
            assertThat(missing).as("without a row").contains(reference + ": its row is not what its facts say");
        });
    }

    @Test
    void aRowWithoutFactsIsFound() {
        var reference = desk.open(client, "QUESTION", "How", "How do I?", now());
        jdbc.update("UPDATE ticket_row SET reference = 'HD-000000' WHERE reference = ?", reference);
        assertThat(breaches()).contains("HD-000000: its row is not what its facts say");
        jdbc.update("DELETE FROM ticket_row WHERE reference = 'HD-000000'");
    }

    private List<String> breaches() {
        return Looks.breaches(rows);
    }
}
