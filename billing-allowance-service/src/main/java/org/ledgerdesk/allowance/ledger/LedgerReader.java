package org.ledgerdesk.allowance.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.ledgerdesk.allowance.domain.Contract;
import org.ledgerdesk.allowance.domain.OverUse;
import org.ledgerdesk.allowance.domain.Standing;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads months and entries; a month's use is always the sum of its entries. */
@Component
class LedgerReader {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    LedgerReader(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    Optional<Contract> contract(String organisation, YearMonth month) {
        return jdbc.sql("""
                        SELECT minutes_per_month, from_month, rounding_step, rollover_minutes, over_use
                        FROM contract_term WHERE organisation = :organisation AND from_month <= :month
                        ORDER BY from_month DESC, sequence DESC LIMIT 1
                        """)
                .param("organisation", organisation)
                .param("month", month.toString())
                .query((row, n) -> new Contract(
                        row.getInt("minutes_per_month"),
                        YearMonth.parse(row.getString("from_month")),
                        row.getInt("rounding_step"),
                        row.getInt("rollover_minutes"),
                        OverUse.valueOf(row.getString("over_use"))))
                .optional();
    }

    Standing standing(String organisation, YearMonth month) {
        int allowance =
                contract(organisation, month).map(Contract::minutesPerMonth).orElse(0);
        return jdbc.sql("""
                        SELECT
                          (SELECT coalesce(sum(charged_minutes), 0) FROM ledger_entry
                           WHERE organisation = :organisation AND month = :month) AS used,
                          coalesce((SELECT carried_minutes FROM closed_month
                           WHERE organisation = :organisation AND month = :before), 0) AS carried
                        """)
                .param("organisation", organisation)
                .param("month", month.toString())
                .param("before", month.minusMonths(1).toString())
                .query((row, n) -> new Standing(month, allowance, row.getInt("carried"), row.getInt("used")))
                .single();
    }

    List<LedgerEntry> entries(String organisation, YearMonth month) {
        return jdbc.sql("""
                        SELECT * FROM ledger_entry WHERE organisation = :organisation AND month = :month
                        ORDER BY sequence, kind
                        """)
                .param("organisation", organisation)
                .param("month", month.toString())
                .query(this::entry)
                .list();
    }

    List<LedgerEntry> entries(String reference) {
        return jdbc.sql("SELECT * FROM ledger_entry WHERE reference = :reference ORDER BY sequence, kind")
                .param("reference", reference)
                .query(this::entry)
                .list();
    }

    /** The last of an entry's standing as work: what a correction without a field keeps. */
    Optional<LedgerEntry> standingEntry(String reference, String id) {
        return jdbc.sql("""
                        SELECT * FROM ledger_entry
                        WHERE reference = :reference AND kind = 'WORK' AND coalesce(corrects, entry_id) = :id
                        ORDER BY sequence DESC LIMIT 1
                        """)
                .param("reference", reference)
                .param("id", id)
                .query(this::entry)
                .optional();
    }

    /** The line a command just wrote. */
    Optional<LedgerEntry> written(String reference, String id) {
        return jdbc.sql("""
                        SELECT * FROM ledger_entry WHERE reference = :reference AND entry_id = :id
                        ORDER BY kind DESC LIMIT 1
                        """)
                .param("reference", reference)
                .param("id", id)
                .query(this::entry)
                .optional();
    }

    private LedgerEntry entry(ResultSet row, int n) throws SQLException {
        return new LedgerEntry(
                row.getString("entry_id"),
                row.getString("kind"),
                row.getString("corrects"),
                row.getString("reference"),
                row.getString("month"),
                row.getObject("worked_on", LocalDate.class),
                row.getInt("minutes"),
                row.getInt("charged_minutes"),
                sealer.open(row.getString("description")),
                row.getBoolean("chargeable"),
                row.getBoolean("quoted"),
                row.getString("late_for"),
                row.getString("by_id"),
                row.getTimestamp("at").toInstant());
    }
}
