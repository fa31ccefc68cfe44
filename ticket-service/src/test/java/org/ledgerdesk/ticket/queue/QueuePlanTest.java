package org.ledgerdesk.ticket.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.ManyTickets;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.rows.Lane;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The queue's cost depends on the page and on how many tickets stand first of their client, not on how many are closed. */
@TicketServiceTest
class QueuePlanTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Queue queue;

    @BeforeEach
    void fill() {
        ManyTickets.fill(jdbc, 20_000, 10);
    }

    @AfterEach
    void remove() {
        ManyTickets.remove(jdbc);
    }

    @Test
    void noPageReadsTheWholeTable() {
        var agent = TestCallers.agent();
        var asked = new LinkedHashMap<String, Queue.Question>();
        asked.put("whole", queue.question(agent, null, null, 50, null));
        asked.put("one lane", queue.question(agent, null, Lane.WORK, 50, null));
        asked.put("one department", queue.question(agent, "DEPARTMENT-2", null, 50, null));
        asked.put("both", queue.question(agent, "DEPARTMENT-2", Lane.WORK, 50, null));

        asked.forEach((what, question) -> {
            var plan = ManyTickets.plan(jdbc, question.sql(), question.values());
            assertThat(plan.readsWholeTable()).as(what).isFalse();
            assertThat(plan.pages()).as(what).isLessThan(3_000);
        });
    }
}
