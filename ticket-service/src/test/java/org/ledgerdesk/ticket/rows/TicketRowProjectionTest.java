package org.ledgerdesk.ticket.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgerdesk.ticket.TestDesk.by;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.TicketCommand.ResolveTicket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TicketServiceTest
class TicketRowProjectionTest {

    private final Caller client = TestCallers.member("row-mill");
    private final Caller agent = TestCallers.agent();

    @Autowired
    TestDesk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TicketRowRebuild rebuild;

    @Autowired
    Sealer sealer;

    @Test
    void anOpenedTicketHasItsRowWhenTheCommandIsDone() {
        var reference = desk.open(client, "BUG_REPORT", "Checkout is blank", "At step 3 nothing shows.", now());

        assertThat(row(reference))
                .containsEntry("subject", "Checkout is blank")
                .containsEntry("status", "NEW")
                .containsEntry("latest_excerpt", "At step 3 nothing shows.")
                .containsEntry("latest_author", client.id())
                .containsEntry("lane", "TRIAGE")
                .containsEntry("urgency", 1);
    }

    @Test
    void allFactsOfOneCommandReachTheRowTogether() {
        var reference = desk.open(client, "BUG_REPORT", "Checkout is blank", "At step 3 nothing shows.", now());
        desk.assess(reference, agent, Priority.P2, now());

        desk.ask(reference, agent, "Which browser?", now());

        assertThat(row(reference))
                .containsEntry("status", "AWAITING_RESPONSE")
                .containsEntry("assignee", agent.id())
                .containsEntry("latest_excerpt", "Which browser?")
                .containsEntry("lane", "WAITING")
                .containsEntry("urgency", 2);
    }

    @Test
    void aNoteStandsBesideThePublicWordsUntilThereAreNewerOnes() {
        var reference = desk.open(client, "QUESTION", "How", "How do I?", now());

        desk.note(reference, agent, "They mean the old shop.", now());
        assertThat(row(reference))
                .containsEntry("latest_excerpt", "How do I?")
                .containsEntry("note_excerpt", "They mean the old shop.");

        desk.say(reference, agent, "Like this.", now());
        assertThat(row(reference)).containsEntry("latest_excerpt", "Like this.").containsEntry("note_excerpt", null);
    }

    @Test
    void aResolvedTicketLeavesTheQueue() {
        var reference = desk.open(client, "QUESTION", "How", "How do I?", now());
        desk.send(new ResolveTicket(reference, now(), by(agent)));

        assertThat(row(reference)).containsEntry("status", "RESOLVED").containsEntry("lane", null);
    }

    @Test
    void aRowThatCannotBeWrittenTakesTheFactsBack() {
        int before = factsWithoutRow();
        jdbc.execute("ALTER TABLE ticket_row ADD CONSTRAINT no_such_subject CHECK (subject <> 'unwritable')");
        try {
            assertThatThrownBy(() -> desk.open(client, "QUESTION", "unwritable", "How do I?", now()))
                    .hasStackTraceContaining("no_such_subject");
        } finally {
            jdbc.execute("ALTER TABLE ticket_row DROP CONSTRAINT no_such_subject");
        }

        assertThat(factsWithoutRow()).isEqualTo(before);
    }

    /** Other tests store some. */
    private int factsWithoutRow() {
        return jdbc.queryForObject(
                "SELECT count(*) FROM domain_event e WHERE NOT EXISTS (SELECT FROM ticket_row r WHERE r.reference = e.aggregate_identifier)",
                Integer.class);
    }

    @Test
    void rebuildingGivesTheSameRowsHoweverOften() {
        var reference = desk.open(client, "KEY_FUNCTION", "Search is empty", "Nothing is found.", now());
        desk.assess(reference, agent, Priority.P3, now());
        desk.note(reference, agent, "Index is broken.", now());
        var before = rows();

        rebuild.rebuild();
        assertThat(rows()).isEqualTo(before);

        rebuild.rebuild();
        assertThat(rows()).isEqualTo(before);
        desk.say(reference, client, "Works again!", now());
        assertThat(row(reference)).containsEntry("latest_excerpt", "Works again!");
    }

    @Test
    void whatWasErasedReadsSoAfterARebuild() {
        var reference = desk.open(client, "QUESTION", "About Mrs Jones", "Her number is 5.", now());
        sealer.destroy(reference, client.id());

        rebuild.rebuild();

        assertThat(row(reference)).containsEntry("subject", "[erased]").containsEntry("latest_excerpt", "[erased]");
    }

    private Map<String, Object> row(String reference) {
        return jdbc.queryForMap("SELECT * FROM ticket_row WHERE reference = ?", reference);
    }

    /** As text, for arrays compare by identity. */
    private List<String> rows() {
        return jdbc.queryForList(
                "SELECT r::text FROM ticket_row r WHERE organisation = 'row-mill' ORDER BY reference", String.class);
    }
}
