package org.ledgerdesk.sla.clocks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Calendars;
import org.ledgerdesk.sla.domain.Clock;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.Clocks;

/** A ticket's clocks as the API shows them: folded from their events, running figures as of now. */
record ClockPage(List<Item> items, @Nullable String nextCursor) {

    static final ClockPage EMPTY = new ClockPage(List.of(), null);

    record Item(
            String id,
            String kind,
            String state,
            Instant startedAt,
            @Nullable Instant dueAt,
            long targetMinutes,
            long elapsedMinutes,
            long remainingMinutes,
            @Nullable Instant pausedAt,
            @Nullable Instant metAt,
            @Nullable Instant breachedAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant cancelledAt,
            String calendar,
            int calendarVersion,
            int policyVersion,
            List<Step> steps) {}

    /** Only what the step's type has is there; the rest is null. */
    record Step(
            String type,
            Instant at,
            String cause,
            int policyVersion,
            int calendarVersion,
            @Nullable Long targetMinutes,
            @Nullable Instant dueAt,
            @Nullable Long elapsedSeconds,
            @Nullable String calendar,
            @Nullable String reason) {}

    static ClockPage of(List<ClockEvent> events, Instant now, Calendars calendars) {
        var items = Clocks.of(events).all().stream()
                .map(clock -> item(clock, events, now, calendars))
                .toList();
        return new ClockPage(items, null);
    }

    private static Item item(Clock clock, List<ClockEvent> events, Instant now, Calendars calendars) {
        var elapsed = clock.elapsedAt(now, calendars);
        // Rounded so that elapsed and remaining always add up to what is allowed.
        long remaining = Math.ceilDiv(clock.allowed().minus(elapsed).toSeconds(), 60L);
        return new Item(
                clock.id(),
                clock.kind().name(),
                clock.state().name(),
                clock.startedAt(),
                clock.due(),
                clock.target().toMinutes(),
                elapsed.toMinutes(),
                remaining,
                clock.marks().paused(),
                clock.marks().met(),
                clock.marks().breached(),
                clock.marks().stopped(),
                clock.marks().cancelled(),
                clock.calendar(),
                clock.last().calendarVersion(),
                clock.last().policyVersion(),
                events.stream()
                        .filter(event -> event.step().clockId().equals(clock.id()))
                        .map(ClockPage::step)
                        .toList());
    }

    private static Step step(ClockEvent event) {
        return switch (event) {
            case ClockEvent.ClockStarted e ->
                step(e, e.target().toMinutes(), e.course().due(), null, e.calendar(), null);
            case ClockEvent.ClockPaused e -> step(e, null, null, e.elapsed().toSeconds(), null, null);
            case ClockEvent.ClockResumed e -> step(e, null, e.course().due(), null, null, null);
            case ClockEvent.ClockRetargeted e ->
                step(
                        e,
                        e.target().toMinutes(),
                        e.course() == null ? null : e.course().due(),
                        e.elapsed().toSeconds(),
                        e.calendar(),
                        null);
            case ClockEvent.ClockWarned e -> step(e, null, e.due(), null, null, null);
            case ClockEvent.ClockMet e -> step(e, null, null, e.elapsed().toSeconds(), null, null);
            case ClockEvent.ClockBreached e -> step(e, null, e.due(), null, null, null);
            case ClockEvent.ClockStopped e -> step(e, null, null, e.elapsed().toSeconds(), null, null);
            case ClockEvent.ClockCancelled e -> step(e, null, null, null, null, e.reason());
        };
    }

    private static Step step(
            ClockEvent event,
            @Nullable Long target,
            @Nullable Instant due,
            @Nullable Long elapsed,
            @Nullable String calendar,
            @Nullable String reason) {
        var step = event.step();
        return new Step(
                event.getClass().getSimpleName(),
                step.at(),
                step.cause(),
                step.policyVersion(),
                step.calendarVersion(),
                target,
                due,
                elapsed,
                calendar,
                reason);
    }
}
