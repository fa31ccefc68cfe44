package org.ledgerdesk.sla.policies;

import static org.ledgerdesk.sla.calculations.Parts.list;
import static org.ledgerdesk.sla.calculations.Parts.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.Priority;
import org.ledgerdesk.sla.policies.PolicyDocument.TargetMinutes;
import tools.jackson.databind.JsonNode;

/** Makes a policy of the one that was sent, or says what is wrong with it, by the rules that presets are held to. */
final class PolicyReading {

    private static final int MOST_STEPS = 20;
    private static final int MOST_CATEGORIES = 200;

    private final Function<String, CalendarDocument> calendars;
    private final Set<String> categories;

    /**
     * @param calendars by name; null for one that will not be there
     * @param categories that tickets can have
     */
    PolicyReading(Function<String, @Nullable CalendarDocument> calendars, Set<String> categories) {
        this.calendars = calendars;
        this.categories = categories;
    }

    PolicyDocument of(PolicyBody body) {
        var calendar = calendar("calendar", body.calendar());
        var siteDown = calendar("siteDownCalendar", body.siteDownCalendar());
        var warnAt = Sent.number("warnAtPercent", body.warnAtPercent(), 1, 99);
        var about = categories(body.categories());
        var targets = new EnumMap<ClockKind, TargetMinutes>(ClockKind.class);
        required("targets", body.targets()).forEach((kind, target) -> {
            if (kind.isOfCategories() && !about.containsKey(kind)) {
                var field = "categories." + kind;
                throw Problem.rule(
                        field, "missing-categories", "'%s' does not say what is promised it.".formatted(field));
            }
            targets.put(kind, target("targets." + kind, target, calendar.dayMinutes()));
        });
        return new PolicyDocument(calendar.name(), siteDown.name(), warnAt, targets, about, steps(body.steps()));
    }

    private CalendarDocument calendar(String field, @Nullable String name) {
        var calendar = calendars.apply(required(field, name));
        if (calendar == null) {
            throw Problem.rule(
                    field, "unknown-calendar", "No calendar '%s' is in force when the policy is.".formatted(name));
        }
        return calendar;
    }

    private Map<ClockKind, Set<String>> categories(@Nullable Map<ClockKind, List<String>> sent) {
        var about = new EnumMap<ClockKind, Set<String>>(ClockKind.class);
        (sent == null ? Map.<ClockKind, List<String>>of() : sent).forEach((kind, codes) -> {
            var field = "categories." + kind;
            if (!kind.isOfCategories()) {
                throw Problem.rule(field, "not-of-categories", kind + " is promised whatever the category.");
            }
            if (list(field, codes, MOST_CATEGORIES).isEmpty()) {
                throw Problem.rule(field, "missing-categories", "'%s' names no category.".formatted(field));
            }
            for (var code : codes) {
                if (code == null || !categories.contains(code)) {
                    throw Problem.rule(field, "unknown-category", "There is no category '%s'.".formatted(code));
                }
            }
            about.put(kind, new TreeSet<>(codes));
        });
        return about;
    }

    private static TargetMinutes target(String field, JsonNode sent, int dayMinutes) {
        if (!sent.isObject()) {
            return new TargetMinutes(minutes(field, sent, dayMinutes), Map.of());
        }
        var known = Arrays.stream(Priority.values()).map(Enum::name).toList();
        sent.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.rule(
                            field + "." + name, "unknown-priority", "There is no priority '%s'.".formatted(name));
                });
        var byPriority = new EnumMap<Priority, Integer>(Priority.class);
        int less = 0;
        for (var priority : Priority.values()) {
            var one = field + "." + priority;
            if (!sent.hasNonNull(priority.name())) {
                throw Problem.rule(one, "missing-target", "'%s' is missing.".formatted(one));
            }
            int minutes = minutes(one, sent.get(priority.name()), dayMinutes);
            if (minutes < less) {
                throw Problem.rule(one, "target-order", "A less urgent priority is not promised an earlier answer.");
            }
            less = minutes;
            byPriority.put(priority, minutes);
        }
        return new TargetMinutes(null, byPriority);
    }

    private static int minutes(String field, JsonNode sent, int dayMinutes) {
        try {
            return TargetWords.minutes(sent.isString() ? sent.asString() : sent.toString(), dayMinutes);
        } catch (IllegalArgumentException wrong) {
            throw Problem.rule(field, "invalid-target", "'%s': %s.".formatted(field, wrong.getMessage()));
        }
    }

    private static @Nullable List<Reminder> steps(@Nullable List<PolicyBody.StepBody> sent) {
        if (sent == null) {
            return null;
        }
        var steps = new ArrayList<Reminder>();
        for (var step : list("steps", sent, MOST_STEPS)) {
            var field = "steps[%d].".formatted(steps.size());
            var tell = required(field + "tell", required("steps", step).tell()).stream()
                    .distinct()
                    .toList();
            if (tell.isEmpty()) {
                throw Problem.rule(field + "tell", "required", "A step tells somebody.");
            }
            steps.add(new Reminder(
                    required(field + "on", step.on()),
                    Sent.number(field + "afterMinutes", step.afterMinutes(), 0, Reminder.LONGEST_WAIT),
                    tell));
        }
        return steps;
    }
}
