package org.ledgerdesk.allowance.domain;

import static org.ledgerdesk.allowance.domain.Facts.APPROVER;
import static org.ledgerdesk.allowance.domain.Facts.NOV;
import static org.ledgerdesk.allowance.domain.Facts.ORG;
import static org.ledgerdesk.allowance.domain.Facts.at;
import static org.ledgerdesk.allowance.domain.Facts.contract;
import static org.ledgerdesk.allowance.domain.Facts.day;
import static org.ledgerdesk.allowance.domain.Facts.log;
import static org.ledgerdesk.allowance.domain.Facts.logged;
import static org.ledgerdesk.allowance.domain.Facts.small;
import static org.ledgerdesk.allowance.domain.Facts.work;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.allowance.domain.AllowanceCommand.ApproveOverage;
import org.ledgerdesk.allowance.domain.AllowanceEvent.AllowanceExceeded;
import org.ledgerdesk.allowance.domain.AllowanceEvent.AllowanceReached;
import org.ledgerdesk.allowance.domain.AllowanceEvent.AllowanceWarned;
import org.ledgerdesk.allowance.domain.AllowanceEvent.OverageApproved;

/** What is told, and asked, as a month fills up. */
class OverUseTest {

    FixtureConfiguration<Allowance> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(Allowance.class);
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
}
