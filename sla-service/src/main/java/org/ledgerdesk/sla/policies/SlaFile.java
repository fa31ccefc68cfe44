package org.ledgerdesk.sla.policies;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ledgerdesk.chassis.preset.Entry;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.Priority;
import org.ledgerdesk.sla.policies.PolicyDocument.TargetMinutes;

/** Reads a preset's {@code sla.yml}, by the calendars it may name. */
final class SlaFile {

    private static final Set<String> KEYS = Set.of("calendar", "siteDownCalendar", "warnAtPercent", "targets");
    private static final Pattern TARGET = Pattern.compile("([1-9][0-9]{0,4}) (minute|hour|day)s?");

    private final Map<String, CalendarDocument> calendars;

    SlaFile(Map<String, CalendarDocument> calendars) {
        this.calendars = calendars;
    }

    PolicyDocument read(Entry file) {
        var keys = file.keys(KEYS);
        var calendar = calendar(keys.required("calendar"));
        var siteDown = calendar(keys.required("siteDownCalendar"));
        var targets = new EnumMap<ClockKind, TargetMinutes>(ClockKind.class);
        keys.required("targets")
                .keys(names(ClockKind.values()))
                .forEach((kind, target) ->
                        targets.put(ClockKind.valueOf(kind.text()), target(target, calendar.dayMinutes())));
        return new PolicyDocument(
                calendar.name(), siteDown.name(), keys.required("warnAtPercent").number(1, 99), targets);
    }

    private CalendarDocument calendar(Entry entry) {
        var calendar = calendars.get(entry.text());
        if (calendar == null) {
            throw entry.problem(
                    "there is no calendar '%s' in calendars.yml, but %s".formatted(entry.text(), calendars.keySet()));
        }
        return calendar;
    }

    private TargetMinutes target(Entry entry, int dayMinutes) {
        if (!entry.isMapping()) {
            return new TargetMinutes(minutes(entry, dayMinutes), Map.of());
        }
        var keys = entry.keys(names(Priority.values()));
        var byPriority = new EnumMap<Priority, Integer>(Priority.class);
        int less = 0;
        for (var priority : Priority.values()) {
            var one = keys.required(priority.name());
            int minutes = minutes(one, dayMinutes);
            if (minutes < less) {
                throw one.problem("a less urgent priority is not promised an earlier answer");
            }
            less = minutes;
            byPriority.put(priority, minutes);
        }
        return new TargetMinutes(null, byPriority);
    }

    /** A day is a working day of the policy's own calendar; from here on there are only minutes. */
    private static int minutes(Entry entry, int dayMinutes) {
        var target = TARGET.matcher(entry.text());
        if (!target.matches()) {
            throw entry.problem(
                    "'%s' is not a target such as '15 minutes', '4 hours' or '2 days'".formatted(entry.text()));
        }
        int amount = Integer.parseInt(target.group(1));
        return switch (target.group(2)) {
            case "minute" -> amount;
            case "hour" -> amount * 60;
            default -> amount * dayMinutes;
        };
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
