package org.ledgerdesk.sla.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;

/**
 * How a running clock goes on if nothing happens; kept in its events so that neither the sweep nor a reader needs a
 * calendar.
 *
 * @param since from when it runs in this way
 * @param due earliest instant at which elapsed reaches what is allowed
 * @param warnAt when the warning goes out
 * @param lateAfter last instant at which elapsed does not exceed what is allowed; null when that never comes
 */
public record Course(
        Instant since,
        Instant due,
        Instant warnAt,
        @Nullable Instant lateAfter) {

    /** Where a calendar does not have as much open time as is allowed: later than it is looked for, and than anybody waits. */
    private static final Duration NEVER = Duration.ofDays(366 * 400);

    static Course of(BusinessCalendar hours, Instant since, Duration counted, Duration allowed, Duration warnBefore) {
        return new Course(
                since,
                reached(hours, since, allowed.minus(counted)),
                reached(hours, since, allowed.minus(warnBefore).minus(counted)),
                counted.compareTo(allowed) > 0
                        ? since
                        : hours.lastWithin(since, allowed.minus(counted)).orElse(null));
    }

    private static Instant reached(BusinessCalendar hours, Instant since, Duration left) {
        return hours.earliestWith(since, positive(left)).orElseGet(() -> since.plus(NEVER));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
