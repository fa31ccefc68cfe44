package org.ledgerdesk.allowance.domain;

import static org.ledgerdesk.allowance.domain.Facts.AGENT;
import static org.ledgerdesk.allowance.domain.Facts.DEC;
import static org.ledgerdesk.allowance.domain.Facts.NOV;
import static org.ledgerdesk.allowance.domain.Facts.ORG;
import static org.ledgerdesk.allowance.domain.Facts.at;
import static org.ledgerdesk.allowance.domain.Facts.contract;
import static org.ledgerdesk.allowance.domain.Facts.day;
import static org.ledgerdesk.allowance.domain.Facts.plain;
import static org.ledgerdesk.allowance.domain.Facts.work;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.allowance.domain.AllowanceCommand.CloseMonths;
import org.ledgerdesk.allowance.domain.AllowanceCommand.LogWork;
import org.ledgerdesk.allowance.domain.AllowanceCommand.SetContract;
import org.ledgerdesk.allowance.domain.AllowanceEvent.AllowanceWarned;
import org.ledgerdesk.allowance.domain.AllowanceEvent.ContractSet;
import org.ledgerdesk.allowance.domain.AllowanceEvent.MonthClosed;
import org.ledgerdesk.allowance.domain.AllowanceEvent.WorkLogged;

/** How a month ends, and what goes into the next. */
class MonthTest {

    FixtureConfiguration<Allowance> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(Allowance.class);
    }

    @Test
    void aContractFromNextMonthLeavesThisOneOpen() {
        var fromDecember = new Contract(60, DEC, 1, 0, OverUse.ALLOW_AND_BILL);
        fixture.given(contract(fromDecember))
                .when(new SetContract(ORG, plain(), day(16), at(day(16)), AGENT))
                .expectEvents(new ContractSet(ORG, plain(), at(day(16)), AGENT));
    }

    @Test
    void aMonthThatIsOverIsClosedAndCarriesNoMoreThanTheContractAllows() {
        fixture.given(contract(new Contract(60, NOV, 1, 20, OverUse.ALLOW_AND_BILL)))
                .when(new CloseMonths(ORG, LocalDate.of(2026, 12, 1), at(LocalDate.of(2026, 12, 1))))
                .expectEvents(new MonthClosed(ORG, new Standing(NOV, 60, 0, 0), 20, at(LocalDate.of(2026, 12, 1))));
    }

    @Test
    void aMonthThatRunsStaysOpen() {
        fixture.given(contract(plain()))
                .when(new CloseMonths(ORG, day(30), at(day(30))))
                .expectNoEvents();
    }

    @Test
    void workForAClosedMonthGoesIntoTheCurrentOneMarked() {
        var second = LocalDate.of(2026, 12, 2);
        fixture.given(contract(plain()), new MonthClosed(ORG, new Standing(NOV, 1200, 0, 0), 0, at(second)))
                .when(new LogWork(ORG, "e1", work(30, day(30)), second, at(second), AGENT))
                .expectEvents(
                        new WorkLogged(ORG, "e1", work(30, day(30)), new Posting(DEC, 30, 30, NOV), at(second), AGENT));
    }

    @Test
    void whatWasCarriedOverIsThereToUse() {
        var second = LocalDate.of(2026, 12, 2);
        var work = work(70, second);
        fixture.given(
                        contract(new Contract(60, NOV, 1, 20, OverUse.ALLOW_AND_BILL)),
                        new MonthClosed(ORG, new Standing(NOV, 60, 0, 0), 20, at(second)))
                .when(new LogWork(ORG, "e1", work, second, at(second), AGENT))
                .expectEvents(
                        new WorkLogged(ORG, "e1", work, new Posting(DEC, 70, 70, null), at(second), AGENT),
                        new AllowanceWarned(ORG, new Standing(DEC, 60, 20, 70), at(second)));
    }
}
