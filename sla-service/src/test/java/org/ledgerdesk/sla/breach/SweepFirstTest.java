package org.ledgerdesk.sla.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SweepFirstTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final SweepFirst first = new SweepFirst();
    private final Thread relay = Thread.ofPlatform().unstarted(first::giveWay);

    @Test
    void theRelayWaitsForTheSweepAndThenGoesOn() throws InterruptedException {
        first.sweep(() -> {
            relay.start();
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(5))
                    .until(relay::getState, Thread.State.TIMED_WAITING::equals);
        });

        assertThat(relay.join(LONG)).isTrue();
    }

    @Test
    void theRelayDoesNotStarveHoweverLongASweepTakes() {
        first.sweep(() -> {
            relay.start();
            await().atMost(LONG).until(relay::getState, Thread.State.TERMINATED::equals);
        });
    }
}
