package org.ledgerdesk.allowance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.allowance.domain.AllowanceCommand;
import org.ledgerdesk.allowance.domain.By;
import org.ledgerdesk.allowance.domain.Contract;
import org.ledgerdesk.allowance.domain.OverUse;
import org.ledgerdesk.allowance.domain.Work;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServiceTest
class LedgerRebuildTest {

    private static final String MILL = "rebuilt-mill";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    @Autowired
    CommandGateway commands;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    LedgerRebuild rebuild;

    @Test
    void editedMissingAndInventedLinesAreAgainAsTheFactsSay() {
        commands.sendAndWait(new AllowanceCommand.SetContract(
                MILL, new Contract(600, YearMonth.of(2026, 11), 15, 0, OverUse.ALLOW_AND_BILL), TODAY, NOW, By.SYSTEM));
        commands.sendAndWait(new AllowanceCommand.LogWork(MILL, "e-1", work(20), TODAY, NOW, By.SYSTEM));
        commands.sendAndWait(new AllowanceCommand.LogWork(MILL, "e-2", work(40), TODAY, NOW, By.SYSTEM));
        commands.sendAndWait(new AllowanceCommand.CorrectWork(MILL, "e-3", "e-2", work(25), TODAY, NOW, By.SYSTEM));
        var before = rows();
        assertThat(before).hasSize(6);

        for (var edit : List.of(
                "UPDATE ledger_entry SET charged_minutes = 0 WHERE organisation = ?",
                "DELETE FROM ledger_entry WHERE organisation = ?",
                "DELETE FROM contract_term WHERE organisation = ?",
                "UPDATE ledger_entry SET sequence = sequence + 100 WHERE organisation = ?")) {
            jdbc.update(edit, MILL);
            assertThat(rows()).as(edit).isNotEqualTo(before);

            rebuild.rebuild();

            assertThat(rows()).as("rebuilt after " + edit).isEqualTo(before);
        }
    }

    private static Work work(int minutes) {
        return new Work("HD-10901", minutes, TODAY, "sealed", true, false);
    }

    /** Four lines, the contract and the month that is open. */
    private List<Map<String, Object>> rows() {
        var rows = new java.util.ArrayList<>(
                jdbc.queryForList("SELECT * FROM ledger_entry WHERE organisation = ? ORDER BY sequence, kind", MILL));
        rows.addAll(jdbc.queryForList("SELECT * FROM contract_term WHERE organisation = ?", MILL));
        rows.addAll(jdbc.queryForList("SELECT * FROM open_month WHERE organisation = ?", MILL));
        return rows;
    }
}
