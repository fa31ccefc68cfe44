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
import java.util.List;
import java.util.stream.Stream;
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
    void whatHappenedInTimeAndBecameKnownLaterTakesABreachBack() {
        var started = List.of(step(STARTED, 0, 60), step(BREACHED, 60, 60));

        assertThat(after(started, step(PAUSED, 30, null)).state()).isEqualTo(ClockState.PAUSED);
        assertThat(after(started, step(RETARGETED, 30, 240)).state()).isEqualTo(ClockState.RUNNING);
        assertThat(after(started, step(RETARGETED, 30, 240)).breachedAt()).isNull();
        assertThat(after(started, step(CANCELLED, 30, null)).state()).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void aMetClockThatGoesOnIsNotMetAnyMore() {
        var clock = after(step(STARTED, 0, 60), step(MET, 30, null), step(RESUMED, 90, 120));

        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.metAt()).isNull();
        assertThat(clock.endedAt()).isNull();
    }

    @Test
    void aClockThatStandsStillIsRetargetedAndStandsStill() {
        var clock = after(step(STARTED, 0, 60), step(PAUSED, 10, null), step(RETARGETED, 20, null));

        assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
        assertThat(clock.pausedAt()).isEqualTo(minute(10));
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

    private static TicketClock after(List<ClockStep> steps, ClockStep last) {
        return after(Stream.concat(steps.stream(), Stream.of(last)).toArray(ClockStep[]::new));
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
