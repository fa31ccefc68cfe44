package org.ledgerdesk.sla.domain;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the desk promises, in one version: a target for each kind of clock, the calendar that counts, and the one that
 * counts while a site is down.
 *
 * @param categories for the promises that are made about some categories only: which
 */
public record Policy(
        int version,
        NamedCalendar calendar,
        NamedCalendar siteDownCalendar,
        int warnAtPercent,
        Map<ClockKind, Target> targets,
        Map<ClockKind, Set<String>> categories) {

    /** A target that may depend on priority. */
    public sealed interface Target {

        record Fixed(Duration duration) implements Target {}

        record ByPriority(Map<Priority, Duration> durations) implements Target {}
    }

    /** The promise for that kind; null when none is made, or its priority is not known yet. */
    @Nullable Duration target(ClockKind kind, @Nullable Priority priority) {
        return switch (targets.get(kind)) {
            case null -> null;
            case Target.Fixed fixed -> fixed.duration();
            case Target.ByPriority byPriority ->
                priority == null ? null : byPriority.durations().get(priority);
        };
    }

    /** Whether that promise is made about tickets of that category. */
    boolean covers(ClockKind kind, @Nullable String category) {
        return !kind.isOfCategories()
                || category != null && categories.getOrDefault(kind, Set.of()).contains(category);
    }

    /** The same promise, counted by the calendars of another version. */
    Policy by(Policy other) {
        return new Policy(version, other.calendar, other.siteDownCalendar, warnAtPercent, targets, categories);
    }

    NamedCalendar calendarFor(TicketState ticket) {
        return ticket.siteDown() ? siteDownCalendar : calendar;
    }

    /** How much of a target is left when the warning goes out. */
    Duration warnBefore(Duration target) {
        return target.minus(target.multipliedBy(warnAtPercent).dividedBy(100));
    }
}
