package org.ledgerdesk.sla.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Walks the stretches that count from an instant on, in order, none of it twice. It works day by day and only as far as
 * asked, so that a span of years costs its days and nothing else.
 */
final class OpenTime implements Iterator<Span> {

    /** Longer than any promise: an amount not found by then is taken for one the calendar does not have. */
    private static final int HORIZON_YEARS = 301;

    private final BusinessCalendar calendar;
    private final List<Span> suspended;
    private final LocalDate horizon;
    private final Queue<Span> ready = new ArrayDeque<>();
    private @Nullable LocalDate next;
    private Instant reached;
    private int passedSuspensions;

    OpenTime(BusinessCalendar calendar, Instant from, List<Span> suspended) {
        this.calendar = calendar;
        this.suspended = suspended;
        this.reached = from;
        // The hours of the day before may end on this one where the zone's rules push them past midnight.
        var first = calendar.dateOf(from).minusDays(1);
        this.next = calendar.firstOpenDate(first);
        this.horizon = first.plusYears(HORIZON_YEARS);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && next != null && next.isBefore(horizon)) {
            calendar.spansOf(next).forEach(this::offer);
            next = calendar.firstOpenDate(next.plusDays(1));
        }
        return !ready.isEmpty();
    }

    @Override
    public Span next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void offer(Span span) {
        if (span.end().isAfter(reached)) {
            cut(new Span(span.start().isBefore(reached) ? reached : span.start(), span.end()));
            reached = span.end();
        }
    }

    private void cut(Span open) {
        while (passedSuspensions < suspended.size()
                && !suspended.get(passedSuspensions).end().isAfter(open.start())) {
            passedSuspensions++;
        }
        var from = open.start();
        for (int i = passedSuspensions; i < suspended.size(); i++) {
            var pause = suspended.get(i);
            if (!pause.start().isBefore(open.end())) {
                break;
            }
            if (pause.start().isAfter(from)) {
                ready.add(new Span(from, pause.start()));
            }
            from = pause.end();
        }
        if (from.isBefore(open.end())) {
            ready.add(new Span(from, open.end()));
        }
    }
}
