package org.ledgerdesk.allowance.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.allowance.domain.AllowanceEvent;
import org.ledgerdesk.allowance.domain.By;
import org.ledgerdesk.allowance.domain.Posting;
import org.ledgerdesk.allowance.domain.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes each posting as a row, in the command's own transaction, so that the next read shows it. */
@Component
@ProcessingGroup("ledger")
class LedgerProjection {

    private final JdbcClient jdbc;

    LedgerProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AllowanceEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case AllowanceEvent.ContractSet set -> term(set, sequence);
            case AllowanceEvent.WorkLogged logged ->
                row(
                        logged.organisation(),
                        sequence,
                        "WORK",
                        logged.entryId(),
                        null,
                        logged.work(),
                        logged.posting(),
                        logged.by(),
                        logged.at());
            case AllowanceEvent.WorkCorrected corrected -> corrected(corrected, sequence);
            case AllowanceEvent.MonthClosed closed -> close(closed);
            case AllowanceEvent.OverageApproved approved -> open(approved.organisation(), approved.month());
            case AllowanceEvent.AllowanceWarned told -> {}
            case AllowanceEvent.AllowanceReached told -> {}
            case AllowanceEvent.AllowanceExceeded told -> {}
        }
    }

    private void corrected(AllowanceEvent.WorkCorrected corrected, long sequence) {
        row(
                corrected.organisation(),
                sequence,
                "REVERSAL",
                corrected.entryId(),
                corrected.corrects(),
                corrected.work(),
                corrected.reversal(),
                corrected.by(),
                corrected.at());
        if (corrected.work().minutes() > 0) {
            row(
                    corrected.organisation(),
                    sequence,
                    "WORK",
                    corrected.entryId(),
                    corrected.corrects(),
                    corrected.work(),
                    corrected.posting(),
                    corrected.by(),
                    corrected.at());
        }
    }

    private void term(AllowanceEvent.ContractSet set, long sequence) {
        var contract = set.contract();
        jdbc.sql("""
                        INSERT INTO contract_term (organisation, sequence, from_month, minutes_per_month, rounding_step,
                          rollover_minutes, over_use, set_at)
                        VALUES (:organisation, :sequence, :from, :minutes, :step, :rollover, :overUse, :at)
                        ON CONFLICT (organisation, sequence) DO NOTHING
                        """)
                .param("organisation", set.organisation())
                .param("sequence", sequence)
                .param("from", contract.from().toString())
                .param("minutes", contract.minutesPerMonth())
                .param("step", contract.roundingStep())
                .param("rollover", contract.rolloverMinutes())
                .param("overUse", contract.overUse().name())
                .param("at", Timestamp.from(set.at()))
                .update();
        open(set.organisation(), contract.from());
    }

    private void row(
            String organisation,
            long sequence,
            String kind,
            String entryId,
            @Nullable String corrects,
            Work work,
            Posting posting,
            By by,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO ledger_entry (organisation, sequence, kind, month, entry_id, corrects, reference,
                          minutes, charged_minutes, worked_on, description, chargeable, quoted, late_for, by_id, at)
                        VALUES (:organisation, :sequence, :kind, :month, :entryId, :corrects, :reference, :minutes,
                          :charged, :workedOn, :description, :chargeable, :quoted, :lateFor, :by, :at)
                        ON CONFLICT (organisation, sequence, kind) DO NOTHING
                        """)
                .param("organisation", organisation)
                .param("sequence", sequence)
                .param("kind", kind)
                .param("month", posting.month().toString())
                .param("entryId", entryId)
                .param("corrects", corrects)
                .param("reference", work.reference())
                .param("minutes", posting.minutes())
                .param("charged", posting.chargedMinutes())
                .param("workedOn", work.workedOn())
                .param("description", work.description())
                .param("chargeable", work.chargeable())
                .param("quoted", work.quoted())
                .param(
                        "lateFor",
                        posting.lateFor() == null ? null : posting.lateFor().toString())
                .param("by", by.id())
                .param("at", Timestamp.from(at))
                .update();
        open(organisation, posting.month());
    }

    private void close(AllowanceEvent.MonthClosed closed) {
        var month = closed.standing().month();
        jdbc.sql("""
                        INSERT INTO closed_month (organisation, month, carried_minutes)
                        VALUES (:organisation, :month, :carried) ON CONFLICT DO NOTHING
                        """)
                .param("organisation", closed.organisation())
                .param("month", month.toString())
                .param("carried", closed.carriedMinutes())
                .update();
        jdbc.sql("UPDATE open_month SET month = :month WHERE organisation = :organisation AND month < :month")
                .param("organisation", closed.organisation())
                .param("month", month.plusMonths(1).toString())
                .update();
    }

    private void open(String organisation, YearMonth month) {
        jdbc.sql("""
                        INSERT INTO open_month (organisation, month) VALUES (:organisation, :month)
                        ON CONFLICT DO NOTHING
                        """)
                .param("organisation", organisation)
                .param("month", month.toString())
                .update();
    }
}
