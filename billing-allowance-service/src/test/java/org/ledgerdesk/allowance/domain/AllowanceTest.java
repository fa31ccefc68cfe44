package org.ledgerdesk.allowance.domain;

import static org.ledgerdesk.allowance.domain.Facts.AGENT;
import static org.ledgerdesk.allowance.domain.Facts.NOV;
import static org.ledgerdesk.allowance.domain.Facts.ORG;
import static org.ledgerdesk.allowance.domain.Facts.at;
import static org.ledgerdesk.allowance.domain.Facts.contract;
import static org.ledgerdesk.allowance.domain.Facts.day;
import static org.ledgerdesk.allowance.domain.Facts.log;
import static org.ledgerdesk.allowance.domain.Facts.logged;
import static org.ledgerdesk.allowance.domain.Facts.plain;
import static org.ledgerdesk.allowance.domain.Facts.work;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.allowance.domain.AllowanceCommand.SetContract;

/** A contract, and work that is logged under it. */
class AllowanceTest {

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
}
