package org.ledgerdesk.sla.attainment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Calendars;

/** A clock as it stands in a list, with how far it is now. */
record ListedClock(
        UUID id,
        String reference,
        String kind,
        String state,
        Instant startedAt,
        @Nullable Instant dueAt,
        int targetMinutes,
        long elapsedMinutes,
        long remainingMinutes,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant cancelledAt,
        @Nullable String priority,
        @Nullable String department,
        @Nullable String organisation,
        @Nullable String category) {

    /** Its row; what comes after the calendar's version is shown as it is. */
    record Row(
            UUID clockId,
            String reference,
            String kind,
            String state,
            Instant startedAt,
            @Nullable Instant dueAt,
            int targetMinutes,
            long allowedSeconds,
            long countedSeconds,
            @Nullable Instant runningSince,
            String calendar,
            int calendarVersion,
            @Nullable Instant metAt,
            @Nullable Instant breachedAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant outcomeAt,
            @Nullable String priority,
            @Nullable String department,
            @Nullable String organisation,
            @Nullable String category) {

        private Duration elapsed(Instant now, Calendars calendars) {
            var counted = Duration.ofSeconds(countedSeconds);
            return runningSince == null
                    ? counted
                    : counted.plus(calendars.hours(calendar, calendarVersion).elapsed(runningSince, now));
        }
    }

    static ListedClock of(Row row, Instant now, Calendars calendars) {
        var elapsed = row.elapsed(now, calendars);
        return new ListedClock(
                row.clockId,
                row.reference,
                row.kind,
                row.state,
                row.startedAt,
                row.dueAt,
                row.targetMinutes,
                elapsed.toMinutes(),
                // Rounded so that elapsed and remaining always add up to what is allowed.
                Math.ceilDiv(row.allowedSeconds - elapsed.toSeconds(), 60L),
                row.metAt,
                row.breachedAt,
                row.stoppedAt,
                row.cancelledAt,
                row.priority,
                row.department,
                row.organisation,
                row.category);
    }
}
