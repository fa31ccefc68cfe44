package org.ledgerdesk.sla.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.problems.Problem;

class TurnsTest {

    private final Turns turns = new Turns(2);

    @Test
    void aPersonAsksOneThingAtATime() {
        turns.take("ann", () -> {
            refused("ann", "what-if-running");
            return turns.take("bob", () -> "answered");
        });

        assertThat(turns.<String>take("ann", () -> "again")).isEqualTo("again");
    }

    @Test
    void theThirdPersonIsAskedToComeBack() {
        turns.take(
                "ann",
                () -> turns.take("bob", () -> {
                    refused("cas", "too-many-requests");
                    return "";
                }));

        assertThat(turns.<String>take("cas", () -> "answered")).isEqualTo("answered");
    }

    @Test
    void whatFailedTakesNoPlace() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.take("ann", () -> {
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private void refused(String person, String code) {
        assertThatThrownBy(() -> turns.take(person, () -> "answered"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
