package org.ledgerdesk.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ledgerdesk.sla.domain.ClockEvent.Step;

/** One of each, for tests of what is stored and what is told. */
public final class ClockEventSamples {

    private static final Instant AT = Instant.parse("2026-11-16T09:20:31.402Z");
    private static final Step STEP = new Step(
            "HD-00042",
            "6f1c2d0e-7f53-3b1a-9a55-0f6f2b6d9c11",
            ClockKind.RESPONSE,
            AT,
            "0d9f7c6e-3b1f-4c83-9d3c-5a1b7a1c9e10",
            1,
            2);
    private static final Course COURSE = new Course(
            Instant.parse("2026-11-16T09:12:04.118Z"),
            Instant.parse("2026-11-16T10:12:04.118Z"),
            Instant.parse("2026-11-16T09:57:04.118Z"),
            Instant.parse("2026-11-16T10:12:04.118Z"));
    private static final Duration ELAPSED = Duration.ofMillis(507_284);

    private ClockEventSamples() {}

    public static List<ClockEvent> all() {
        return List.of(
                new ClockEvent.ClockStarted(STEP, COURSE.since(), Duration.ofMinutes(60), "desk", COURSE),
                new ClockEvent.ClockPaused(STEP, ELAPSED),
                new ClockEvent.ClockResumed(STEP, COURSE, ELAPSED),
                new ClockEvent.ClockRetargeted(
                        STEP, Duration.ofMinutes(60), Duration.ofMinutes(75), ELAPSED, "24x7", COURSE, COURSE.since()),
                new ClockEvent.ClockWarned(STEP, COURSE.due(), Tellings.USUAL.ofWarning()),
                new ClockEvent.ClockMet(STEP, ELAPSED),
                new ClockEvent.ClockBreached(STEP, COURSE.due(), Tellings.USUAL.ofBreach()),
                new ClockEvent.ClockStopped(STEP, ELAPSED),
                new ClockEvent.ClockCancelled(STEP, "MERGED", ELAPSED));
    }

    /** A retargeting while the clock stands still: the one event with a gap. */
    public static ClockEvent retargetedWhilePaused() {
        return new ClockEvent.ClockRetargeted(
                STEP, Duration.ofMinutes(60), Duration.ofMinutes(60), ELAPSED, "desk", null, null);
    }

    /** What was stored before a field was added, and as what it is read now. */
    public static List<ClockEvent> earlier() {
        return List.of(
                new ClockEvent.ClockResumed(STEP, COURSE, null),
                new ClockEvent.ClockRetargeted(
                        STEP, Duration.ofMinutes(60), Duration.ofMinutes(75), ELAPSED, "24x7", COURSE, null),
                new ClockEvent.ClockCancelled(STEP, "MERGED", null),
                new ClockEvent.ClockWarned(STEP, COURSE.due(), null),
                new ClockEvent.ClockBreached(STEP, COURSE.due(), null));
    }
}
