package org.ledgerdesk.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.sla.domain.Priority;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of clocks are what the stored steps say, whenever they are written and by whom. */
@ServiceTest
class ClockRowRebuildTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Told told;

    @Autowired
    private ClockRowRebuild rebuild;

    @Autowired
    private ClockRowFilling filling;

    @Autowired
    private TicketStandings standings;

    @Autowired
    private OneTransaction transaction;

    private String reference = "";
    private List<Map<String, Object>> before = List.of();

    @BeforeEach
    void aTicketWithMetBreachedRunningAndPausedClocks() {
        reference = told.opened("2025-11-17T09:00:00Z", "SUPPORT", data -> data.put("category", "TRAINING"));
        told.assessed(reference, "2025-11-17T09:10:00Z", "P1");
        told.and(reference, "AwaitingResponseStarted", "2025-11-17T09:30:00Z");
        told.and(reference, "TicketTransferred", "2025-11-17T09:50:00Z", data -> data.put("department", "BILLING"));
        told.taken(reference);
        before = rows();
        assertThat(before)
                .extracting(row -> row.get("kind") + " " + row.get("state") + " " + row.get("department"))
                .containsExactlyInAnyOrder(
                        "INITIAL_RESPONSE BREACHED BILLING",
                        "ASSESSMENT MET SUPPORT",
                        "RESPONSE BREACHED SUPPORT",
                        "TRAINING_ANSWER PAUSED BILLING");
    }

    @Test
    void rowsThatWereChangedOrRemovedOrAddedAreAgainAsTheirStepsSay() {
        for (var edit : List.of(
                "UPDATE clock_row SET state = 'CANCELLED', outcome_at = now(), department = 'x' WHERE reference = ?",
                "DELETE FROM clock_row WHERE reference = ?",
                "INSERT INTO clock_row SELECT (jsonb_populate_record(c, jsonb_build_object('clock_id', gen_random_uuid()))).* FROM clock_row c WHERE reference = ?")) {
            jdbc.update(edit, reference);
            assertThat(rows()).as(edit).isNotEqualTo(before);

            assertThat(rebuild.rebuild()).isPositive();

            assertThat(rows()).as("rebuilt after " + edit).isEqualTo(before);
        }
    }

    @Test
    void aDeskThatRanBeforeThereWereRowsGetsThemOnce() {
        jdbc.update("DELETE FROM clock_row");
        filling.fill();
        assertThat(rows()).as("when it is done it is done").isEmpty();

        jdbc.update("INSERT INTO clock_row_filling VALUES ('')");
        filling.fill();

        assertThat(rows()).isEqualTo(before);
        assertThat(jdbc.queryForObject("SELECT count(*) FROM clock_row_filling", Long.class))
                .isZero();
    }

    @Test
    void clocksThatWereWrittenFirstGetTheirDimensionsWhenThoseAreKnown() {
        jdbc.update("DELETE FROM ticket_dimension WHERE reference = ?", reference);
        jdbc.update("DELETE FROM ticket_standing WHERE reference = ?", reference);
        rebuild.rebuild();
        assertThat(rows()).extracting(row -> row.get("department")).containsOnlyNulls();

        var opened = TicketStanding.opened(
                Instant.parse("2025-11-17T09:00:00Z"), false, "SUPPORT", "harbour-linen", "TRAINING");
        transaction.run(() -> standings.take(List.of(
                new StandingChange(reference, 1, opened.openedAt(), none -> opened),
                new StandingChange(
                        reference, 2, Instant.parse("2025-11-17T09:10:00Z"), one -> one.urgency(Priority.P1, false)),
                new StandingChange(
                        reference, 4, Instant.parse("2025-11-17T09:50:00Z"), one -> one.department("BILLING")))));

        assertThat(rows()).isEqualTo(before);
    }

    private List<Map<String, Object>> rows() {
        return jdbc.queryForList("SELECT * FROM clock_row WHERE reference = ? ORDER BY clock_id", reference);
    }
}
