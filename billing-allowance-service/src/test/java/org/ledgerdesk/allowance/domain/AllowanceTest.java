package org.ledgerdesk.allowance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.allowance.domain.AllowanceCommand.ApproveOverage;
import org.ledgerdesk.allowance.domain.AllowanceCommand.CloseMonths;
import org.ledgerdesk.allowance.domain.AllowanceCommand.CorrectWork;
import org.ledgerdesk.allowance.domain.AllowanceCommand.LogWork;
import org.ledgerdesk.allowance.domain.AllowanceCommand.SetContract;
import org.ledgerdesk.allowance.domain.AllowanceEvent.AllowanceExceeded;
import org.ledgerdesk.allowance.domain.AllowanceEvent.AllowanceReached;
import org.ledgerdesk.allowance.domain.AllowanceEvent.AllowanceWarned;
import org.ledgerdesk.allowance.domain.AllowanceEvent.ContractSet;
import org.ledgerdesk.allowance.domain.AllowanceEvent.MonthClosed;
import org.ledgerdesk.allowance.domain.AllowanceEvent.OverageApproved;
import org.ledgerdesk.allowance.domain.AllowanceEvent.WorkCorrected;
import org.ledgerdesk.allowance.domain.AllowanceEvent.WorkLogged;

class AllowanceTest {

    private static final String ORG = "harbour-linen";
    private static final YearMonth NOV = YearMonth.of(2026, 11);
    private static final YearMonth DEC = YearMonth.of(2026, 12);
    private static final By AGENT = new By("agent-1", "STAFF");
    private static final By APPROVER = new By("approver-1", "CLIENT");

    FixtureConfiguration<Allowance> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(Allowance.class);
    }

    @Test
    void aContractIsSet() {
        fixture.givenNoPriorActivity()
                .when(new SetContract(ORG, plain(), day(1), at(day(1)), AGENT))
                .expectEvents(contract(plain()));
    }

    @Test
    void chargeableWorkIsRoundedUpToTheStep() {
        fixture.given(contract(plain()))
                .when(log("e1", work(31, day(16))))
                .expectEvents(logged("e1", work(31, day(16)), new Posting(NOV, 31, 45, null)));
    }

    @Test
    void workThatIsNotChargeableOrIsQuotedEatsNothing() {
        fixture.given(contract(plain()))
                .when(log("e1", new Work("HD-00001", 31, day(16), "sealed", false, false)))
                .expectEvents(logged(
                        "e1",
                        new Work("HD-00001", 31, day(16), "sealed", false, false),
                        new Posting(NOV, 31, 0, null)));
        fixture.given(contract(plain()))
                .when(log("e2", new Work("HD-00001", 31, day(16), "sealed", true, true)))
                .expectEvents(logged(
                        "e2", new Work("HD-00001", 31, day(16), "sealed", true, true), new Posting(NOV, 31, 0, null)));
    }

    @Test
    void theSameEntryTwiceIsOnce() {
        fixture.given(contract(plain()), logged("e1", work(30, day(16)), new Posting(NOV, 30, 30, null)))
                .when(log("e1", new Work("HD-00001", 30, day(16), "sealed otherwise", true, false)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anotherEntryUnderAKnownIdIsRefused() {
        fixture.given(contract(plain()), logged("e1", work(30, day(16)), new Posting(NOV, 30, 30, null)))
                .when(log("e1", work(45, day(16))))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @Test
    void workCannotBeLoggedForTomorrow() {
        fixture.given(contract(plain())).when(log("e1", work(30, day(17)))).expectException(Refusal.class);
    }

    @Test
    void aSlipInTheYearOpensNoCenturiesOfMonths() {
        var old = LocalDate.of(26, 11, 16);
        fixture.given(contract(plain())).when(log("e1", work(30, old))).expectException(Refusal.class);
        fixture.givenNoPriorActivity()
                .when(new SetContract(
                        ORG,
                        new Contract(60, YearMonth.of(26, 11), 1, 0, OverUse.ALLOW_AND_BILL),
                        day(1),
                        at(day(1)),
                        AGENT))
                .expectException(Refusal.class);
    }

    @Test
    void aContractFromNextMonthLeavesThisOneOpen() {
        var fromDecember = new Contract(60, DEC, 1, 0, OverUse.ALLOW_AND_BILL);
        fixture.given(contract(fromDecember))
                .when(new SetContract(ORG, plain(), day(16), at(day(16)), AGENT))
                .expectEvents(new ContractSet(ORG, plain(), at(day(16)), AGENT));
    }

    @Test
    void eachThresholdIsToldOnce() {
        fixture.given(contract(small(OverUse.ALLOW_AND_BILL)))
                .when(log("e1", work(48, day(16))))
                .expectEvents(
                        logged("e1", work(48, day(16)), new Posting(NOV, 48, 48, null)),
                        new AllowanceWarned(ORG, new Standing(NOV, 60, 0, 48), at(day(16))));
        fixture.given(
                        contract(small(OverUse.ALLOW_AND_BILL)),
                        logged("e1", work(48, day(16)), new Posting(NOV, 48, 48, null)),
                        new AllowanceWarned(ORG, new Standing(NOV, 60, 0, 48), at(day(16))))
                .when(log("e2", work(5, day(16))))
                .expectEvents(logged("e2", work(5, day(16)), new Posting(NOV, 5, 5, null)));
    }

    @Test
    void exactlyTheAllowanceIsReachedAndOneMoreMinuteExceedsIt() {
        fixture.given(contract(small(OverUse.ALLOW_AND_BILL)))
                .when(log("e1", work(60, day(16))))
                .expectEvents(
                        logged("e1", work(60, day(16)), new Posting(NOV, 60, 60, null)),
                        new AllowanceWarned(ORG, new Standing(NOV, 60, 0, 60), at(day(16))),
                        new AllowanceReached(ORG, new Standing(NOV, 60, 0, 60), at(day(16))));
        fixture.given(
                        contract(small(OverUse.ALLOW_AND_BILL)),
                        logged("e1", work(60, day(16)), new Posting(NOV, 60, 60, null)),
                        new AllowanceWarned(ORG, new Standing(NOV, 60, 0, 60), at(day(16))),
                        new AllowanceReached(ORG, new Standing(NOV, 60, 0, 60), at(day(16))))
                .when(log("e2", work(1, day(16))))
                .expectEvents(
                        logged("e2", work(1, day(16)), new Posting(NOV, 1, 1, null)),
                        new AllowanceExceeded(ORG, new Standing(NOV, 60, 0, 61), at(day(16))));
    }

    @Test
    void aCorrectionReversesTheEntryAndPostsItAsItShouldBe() {
        fixture.given(contract(plain()), logged("e1", work(40, day(16)), new Posting(NOV, 40, 45, null)))
                .when(correct("c1", "e1", work(20, day(16)), day(18)))
                .expectEvents(new WorkCorrected(
                        ORG,
                        "c1",
                        "e1",
                        work(20, day(16)),
                        new Posting(NOV, -40, -45, null),
                        new Posting(NOV, 20, 30, null),
                        at(day(18)),
                        AGENT));
    }

    @Test
    void aCorrectionToZeroWithdrawsTheEntry() {
        fixture.given(contract(plain()), logged("e1", work(40, day(16)), new Posting(NOV, 40, 45, null)))
                .when(correct("c1", "e1", work(0, day(16)), day(18)))
                .expectEvents(new WorkCorrected(
                        ORG,
                        "c1",
                        "e1",
                        work(0, day(16)),
                        new Posting(NOV, -40, -45, null),
                        new Posting(NOV, 0, 0, null),
                        at(day(18)),
                        AGENT));
    }

    @Test
    void aSecondCorrectionReversesWhatTheFirstLeft() {
        fixture.given(
                        contract(plain()),
                        logged("e1", work(40, day(16)), new Posting(NOV, 40, 45, null)),
                        new WorkCorrected(
                                ORG,
                                "c1",
                                "e1",
                                work(20, day(16)),
                                new Posting(NOV, -40, -45, null),
                                new Posting(NOV, 20, 30, null),
                                at(day(17)),
                                AGENT))
                .when(correct("c2", "e1", work(60, day(16)), day(18)))
                .expectEvents(new WorkCorrected(
                        ORG,
                        "c2",
                        "e1",
                        work(60, day(16)),
                        new Posting(NOV, -20, -30, null),
                        new Posting(NOV, 60, 60, null),
                        at(day(18)),
                        AGENT));
    }

    @Test
    void anEntryOfAnotherTicketCannotBeCorrectedHere() {
        fixture.given(contract(plain()), logged("e1", work(40, day(16)), new Posting(NOV, 40, 45, null)))
                .when(correct("c1", "e1", new Work("HD-00002", 20, day(16), "sealed", true, false), day(18)))
                .expectException(Refusal.class);
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

    @Test
    void workBeyondTheAllowanceWaitsForTheApproverWhereTheContractSaysSo() {
        fixture.given(contract(small(OverUse.NEEDS_APPROVAL)))
                .when(log("e1", work(61, day(16))))
                .expectNoEvents()
                .expectException(Refusal.class);
        fixture.given(
                        contract(small(OverUse.NEEDS_APPROVAL)),
                        new OverageApproved(ORG, NOV, at(day(15)), APPROVER),
                        new AllowanceWarned(ORG, new Standing(NOV, 60, 0, 48), at(day(15))),
                        new AllowanceReached(ORG, new Standing(NOV, 60, 0, 60), at(day(15))))
                .when(log("e1", work(61, day(16))))
                .expectEvents(
                        logged("e1", work(61, day(16)), new Posting(NOV, 61, 61, null)),
                        new AllowanceExceeded(ORG, new Standing(NOV, 60, 0, 61), at(day(16))));
    }

    @Test
    void anApprovalIsGivenOnceAMonth() {
        fixture.given(contract(small(OverUse.NEEDS_APPROVAL)), new OverageApproved(ORG, NOV, at(day(15)), APPROVER))
                .when(new ApproveOverage(ORG, NOV, day(16), at(day(16)), APPROVER))
                .expectNoEvents();
    }

    private static Contract plain() {
        return new Contract(1200, NOV, 15, 0, OverUse.ALLOW_AND_BILL);
    }

    private static Contract small(OverUse overUse) {
        return new Contract(60, NOV, 1, 0, overUse);
    }

    private static ContractSet contract(Contract contract) {
        return new ContractSet(ORG, contract, at(day(1)), AGENT);
    }

    private static Work work(int minutes, LocalDate workedOn) {
        return new Work("HD-00001", minutes, workedOn, "sealed", true, false);
    }

    private static WorkLogged logged(String id, Work work, Posting posting) {
        return new WorkLogged(ORG, id, work, posting, at(day(16)), AGENT);
    }

    private static LogWork log(String id, Work work) {
        return new LogWork(ORG, id, work, day(16), at(day(16)), AGENT);
    }

    private static CorrectWork correct(String id, String corrects, Work work, LocalDate today) {
        return new CorrectWork(ORG, id, corrects, work, today, at(today), AGENT);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
