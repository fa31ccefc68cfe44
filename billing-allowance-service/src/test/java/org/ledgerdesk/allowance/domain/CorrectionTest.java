package org.ledgerdesk.allowance.domain;

import static org.ledgerdesk.allowance.domain.Facts.AGENT;
import static org.ledgerdesk.allowance.domain.Facts.NOV;
import static org.ledgerdesk.allowance.domain.Facts.ORG;
import static org.ledgerdesk.allowance.domain.Facts.at;
import static org.ledgerdesk.allowance.domain.Facts.contract;
import static org.ledgerdesk.allowance.domain.Facts.correct;
import static org.ledgerdesk.allowance.domain.Facts.day;
import static org.ledgerdesk.allowance.domain.Facts.logged;
import static org.ledgerdesk.allowance.domain.Facts.plain;
import static org.ledgerdesk.allowance.domain.Facts.work;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.allowance.domain.AllowanceEvent.WorkCorrected;

/** Nothing is edited: a correction takes an entry back and posts it as it should be. */
class CorrectionTest {

    FixtureConfiguration<Allowance> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(Allowance.class);
    }

    @Test
    void aCorrectionReversesTheEntryAndPostsItAsItShouldBe() {
        fixture.given(contract(plain()), logged("e1", work(40, day(16)), new Posting(NOV, 40, 45, null)))
                .when(correct("c1", "e1", work(20, day(16)), day(18)))
                .expectEvents(corrected("c1", 20, posted(-40, -45), posted(20, 30), day(18)));
    }

    @Test
    void aCorrectionToZeroWithdrawsTheEntry() {
        fixture.given(contract(plain()), logged("e1", work(40, day(16)), new Posting(NOV, 40, 45, null)))
                .when(correct("c1", "e1", work(0, day(16)), day(18)))
                .expectEvents(corrected("c1", 0, posted(-40, -45), posted(0, 0), day(18)));
    }

    @Test
    void aSecondCorrectionReversesWhatTheFirstLeft() {
        fixture.given(
                        contract(plain()),
                        logged("e1", work(40, day(16)), new Posting(NOV, 40, 45, null)),
                        corrected("c1", 20, posted(-40, -45), posted(20, 30), day(17)))
                .when(correct("c2", "e1", work(60, day(16)), day(18)))
                .expectEvents(corrected("c2", 60, posted(-20, -30), posted(60, 60), day(18)));
    }

    @Test
    void anEntryOfAnotherTicketCannotBeCorrectedHere() {
        fixture.given(contract(plain()), logged("e1", work(40, day(16)), new Posting(NOV, 40, 45, null)))
                .when(correct("c1", "e1", new Work("HD-00002", 20, day(16), "sealed", true, false), day(18)))
                .expectException(Refusal.class);
    }

    private static WorkCorrected corrected(String id, int minutes, Posting back, Posting anew, LocalDate today) {
        return new WorkCorrected(ORG, id, "e1", work(minutes, day(16)), back, anew, at(today), AGENT);
    }

    private static Posting posted(int minutes, int charged) {
        return new Posting(NOV, minutes, charged, null);
    }
}
