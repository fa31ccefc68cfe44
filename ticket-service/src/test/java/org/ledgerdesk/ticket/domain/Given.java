package org.ledgerdesk.ticket.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** Starts a sentence about a ticket: given facts, when a command, then facts. */
final class Given {

    private Given() {}

    static TestExecutor<Ticket> nothing() {
        return new AggregateTestFixture<>(Ticket.class).givenNoPriorActivity();
    }

    static TestExecutor<Ticket> facts(Object... facts) {
        return new AggregateTestFixture<>(Ticket.class).given(facts);
    }

    /** Expects that nothing happened because of the rule of that code. */
    static void refused(ResultValidator<Ticket> result, String code) {
        result.expectNoEvents().expectException(Refusal.class).expectException(new org.hamcrest.CustomMatcher<>(code) {
            @Override
            public boolean matches(Object thrown) {
                return thrown instanceof Refusal refusal && refusal.code().equals(code);
            }
        });
    }
}
