package org.ledgerdesk.ticket.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgerdesk.ticket.clocks.ClockStep.Type.BREACHED;
import static org.ledgerdesk.ticket.clocks.ClockStep.Type.CANCELLED;
import static org.ledgerdesk.ticket.clocks.ClockStep.Type.MET;
import static org.ledgerdesk.ticket.clocks.ClockStep.Type.PAUSED;
import static org.ledgerdesk.ticket.clocks.ClockStep.Type.RESUMED;
import static org.ledgerdesk.ticket.clocks.ClockStep.Type.RETARGETED;
import static org.ledgerdesk.ticket.clocks.ClockStep.Type.STARTED;
import static org.ledgerdesk.ticket.clocks.ClockStep.Type.STOPPED;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicketClockTest {

    private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");

    @Test
    void aPausedClockResumesWithItsNewDueTime() {
        var paused = after(step(STARTED, 0, 60), step(PAUSED, 10, null));
        assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
        assertThat(paused.pausedAt()).isEqualTo(minute(10));

        var resumed = after(step(STARTED, 0, 60), step(PAUSED, 10, null), step(RESUMED, 40, 90));
        assertThat(resumed.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resumed.pausedAt()).isNull();
        assertThat(resumed.dueAt()).isEqualTo(minute(90));
    }

    @Test
    void aBreachStaysABreachThroughPauseRetargetAndLateAnswer() {
        var clock = after(
                step(STARTED, 0, 60),
                step(BREACHED, 60, 60),
                step(PAUSED, 61, null),
                step(RESUMED, 62, 60),
                step(RETARGETED, 63, 240),
                step(STOPPED, 64, null));

        assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
        assertThat(clock.breachedAt()).isEqualTo(minute(60));
        assertThat(clock.endedAt()).isEqualTo(minute(64));
    }

    @Test
    void meetingAClockTakesBackABreachCalledTooEarly() {
        var clock = after(step(STARTED, 0, 60), step(BREACHED, 60, 60), step(MET, 30, null));

        assertThat(clock.state()).isEqualTo(ClockState.MET);
        assertThat(clock.metAt()).isEqualTo(minute(30));
        assertThat(clock.breachedAt()).isNull();
    }

    @Test
    void aCancelledClockIsOver() {
        var clock = after(step(STARTED, 0, 60), step(CANCELLED, 5, null));

        assertThat(clock.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(clock.endedAt()).isEqualTo(minute(5));
    }

    @Test
    void aStepOfAClockThatNeverStartedIsRefused() {
        assertThatThrownBy(() -> after(step(MET, 1, null))).hasMessageContaining("has not started");
    }

    private static TicketClock after(ClockStep... steps) {
        TicketClock clock = null;
        for (var step : steps) {
            clock = TicketClock.after(clock, step);
        }
        return clock;
    }

    private static ClockStep step(ClockStep.Type type, int at, @Nullable Integer due) {
        var dueAt = due == null ? null : minute(due);
        return new ClockStep(type, "HD-00042", "clock-1", "RESPONSE", minute(at), null, dueAt, null);
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(minute * 60L);
    }
}
