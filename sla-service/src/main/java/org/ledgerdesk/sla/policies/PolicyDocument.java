package org.ledgerdesk.sla.policies;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.NamedCalendar;
import org.ledgerdesk.sla.domain.Policy;
import org.ledgerdesk.sla.domain.Priority;

/**
 * A policy as it is stored: targets in minutes, calendars by name.
 *
 * @param categories which ones a promise is about, where it is about some only; policies stored before there were such have none
 * @param steps who is told of warnings and breaches; null for the usual people
 */
record PolicyDocument(
        String calendar,
        String siteDownCalendar,
        int warnAtPercent,
        Map<ClockKind, TargetMinutes> targets,
        @Nullable Map<ClockKind, Set<String>> categories,
        @Nullable List<Reminder> steps) {

    /** Either one target, or one for each priority. */
    record TargetMinutes(@Nullable Integer minutes, Map<Priority, Integer> byPriority) {

        Policy.Target target() {
            return minutes != null
                    ? new Policy.Target.Fixed(Duration.ofMinutes(minutes))
                    : new Policy.Target.ByPriority(byPriority.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> Duration.ofMinutes(entry.getValue()))));
        }
    }

    Policy policy(int version, NamedCalendar usual, NamedCalendar siteDown) {
        var promised = new EnumMap<ClockKind, Policy.Target>(ClockKind.class);
        targets.forEach((kind, minutes) -> promised.put(kind, minutes.target()));
        return new Policy(
                version, usual, siteDown, warnAtPercent, promised, categories == null ? Map.of() : categories);
    }
}
