package org.ledgerdesk.sla.policies;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ledgerdesk.chassis.preset.Entry;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.Priority;
import org.ledgerdesk.sla.domain.Telling.Whom;
import org.ledgerdesk.sla.policies.PolicyDocument.TargetMinutes;

/** Reads a preset's {@code sla.yml}, by the calendars it may name. */
final class SlaFile {

    private static final Set<String> KEYS =
            Set.of("calendar", "siteDownCalendar", "warnAtPercent", "targets", "categories", "steps");

    private static final Set<String> OF_CATEGORIES = Arrays.stream(ClockKind.values())
            .filter(ClockKind::isOfCategories)
            .map(Enum::name)
            .collect(Collectors.toSet());

    private final Map<String, CalendarDocument> calendars;
    private final Set<String> known;

    /** @param categories the codes of the preset's categories */
    SlaFile(Map<String, CalendarDocument> calendars, Set<String> categories) {
        this.calendars = calendars;
        this.known = categories;
    }

    PolicyDocument read(Entry file) {
        var keys = file.keys(KEYS);
        var calendar = calendar(keys.required("calendar"));
        var siteDown = calendar(keys.required("siteDownCalendar"));
        var targets = new EnumMap<ClockKind, TargetMinutes>(ClockKind.class);
        var categories = new EnumMap<ClockKind, Set<String>>(ClockKind.class);
        keys.optional("categories").ifPresent(some -> some.keys(OF_CATEGORIES)
                .forEach((kind, codes) -> categories.put(ClockKind.valueOf(kind.text()), categories(codes))));
        keys.required("targets").keys(names(ClockKind.values())).forEach((kind, target) -> {
            var promised = ClockKind.valueOf(kind.text());
            if (promised.isOfCategories() && !categories.containsKey(promised)) {
                throw kind.problem("'categories' does not say which ones %s is promised for".formatted(promised));
            }
            targets.put(promised, target(target, calendar.dayMinutes()));
        });
        return new PolicyDocument(
                calendar.name(),
                siteDown.name(),
                keys.required("warnAtPercent").number(1, 99),
                targets,
                categories,
                keys.optional("steps").map(SlaFile::steps).orElse(null));
    }

    private static List<Reminder> steps(Entry steps) {
        return steps.list().stream()
                .map(step -> step.keys(Set.of("on", "afterMinutes", "tell")))
                .map(keys -> new Reminder(
                        keys.required("on").as(Reminder.On::valueOf, "one of WARNED, BREACHED"),
                        keys.required("afterMinutes").number(0, Reminder.LONGEST_WAIT),
                        whom(keys.required("tell"))))
                .toList();
    }

    private static List<Whom> whom(Entry tell) {
        var named = tell.list().stream()
                .map(one -> one.as(Whom::valueOf, "one of ASSIGNEE, ON_DUTY, LEAD"))
                .distinct()
                .toList();
        if (named.isEmpty()) {
            throw tell.problem("a step tells somebody");
        }
        return named;
    }

    private Set<String> categories(Entry codes) {
        var named = new TreeSet<String>();
        for (var code : codes.list()) {
            if (!known.contains(code.text())) {
                throw code.problem("there is no category '%s' in categories.yml, but %s"
                        .formatted(code.text(), new TreeSet<>(known)));
            }
            named.add(code.text());
        }
        return named;
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

    private static int minutes(Entry entry, int dayMinutes) {
        try {
            return TargetWords.minutes(entry.text(), dayMinutes);
        } catch (IllegalArgumentException wrong) {
            throw entry.problem(wrong.getMessage());
        }
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
