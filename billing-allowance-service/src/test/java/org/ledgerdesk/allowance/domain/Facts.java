package org.ledgerdesk.allowance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.ledgerdesk.allowance.domain.AllowanceCommand.CorrectWork;
import org.ledgerdesk.allowance.domain.AllowanceCommand.LogWork;
import org.ledgerdesk.allowance.domain.AllowanceEvent.ContractSet;
import org.ledgerdesk.allowance.domain.AllowanceEvent.WorkLogged;

/** What the tests of the ledger's rules are told in: November 2026, by one organisation. */
final class Facts {

    static final String ORG = "harbour-linen";

    static final YearMonth NOV = YearMonth.of(2026, 11);

    static final YearMonth DEC = YearMonth.of(2026, 12);

    static final By AGENT = new By("agent-1", "STAFF");

    static final By APPROVER = new By("approver-1", "CLIENT");

    private Facts() {}

    static Contract plain() {
        return new Contract(1200, NOV, 15, 0, OverUse.ALLOW_AND_BILL);
    }

    static Contract small(OverUse overUse) {
        return new Contract(60, NOV, 1, 0, overUse);
    }

    static ContractSet contract(Contract contract) {
        return new ContractSet(ORG, contract, at(day(1)), AGENT);
    }

    static Work work(int minutes, LocalDate workedOn) {
        return new Work("HD-00001", minutes, workedOn, "sealed", true, false);
    }

    static WorkLogged logged(String id, Work work, Posting posting) {
        return new WorkLogged(ORG, id, work, posting, at(day(16)), AGENT);
    }

    static LogWork log(String id, Work work) {
        return new LogWork(ORG, id, work, day(16), at(day(16)), AGENT);
    }

    static CorrectWork correct(String id, String corrects, Work work, LocalDate today) {
        return new CorrectWork(ORG, id, corrects, work, today, at(today), AGENT);
    }

    static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
