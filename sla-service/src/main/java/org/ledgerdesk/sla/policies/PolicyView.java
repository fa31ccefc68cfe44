package org.ledgerdesk.sla.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.Priority;

/**
 * A version of a policy as the API shows it: targets in words, and who is told even where that was left out.
 *
 * @param takenBack whether the organisation goes by the desk's again from then on; the rest is what it went by before
 */
@JsonInclude
record PolicyView(
        int version,
        @Nullable String organisation,
        Instant validFrom,
        Instant savedAt,
        @Nullable String savedBy,
        boolean takenBack,
        String calendar,
        String siteDownCalendar,
        int warnAtPercent,
        Map<ClockKind, Object> targets,
        Map<ClockKind, Set<String>> categories,
        List<Reminder> steps,
        @Nullable Renewed recomputing) {

    /** @param dayMinutes how long a working day of its calendar is now */
    static PolicyView of(Version<PolicyDocument> version, int dayMinutes, @Nullable Renewed progress) {
        var policy = version.document();
        var targets = new EnumMap<ClockKind, Object>(ClockKind.class);
        policy.targets().forEach((kind, target) -> targets.put(kind, words(target, dayMinutes)));
        return new PolicyView(
                version.number(),
                version.organisation(),
                version.validFrom(),
                version.savedAt(),
                version.savedBy(),
                version.takenBack(),
                policy.calendar(),
                policy.siteDownCalendar(),
                policy.warnAtPercent(),
                targets,
                policy.categories() == null ? Map.of() : policy.categories(),
                policy.steps() == null ? Reminder.USUAL : policy.steps(),
                progress);
    }

    private static Object words(PolicyDocument.TargetMinutes target, int dayMinutes) {
        if (target.minutes() != null) {
            return TargetWords.words(target.minutes(), dayMinutes);
        }
        var words = new TreeMap<Priority, String>();
        target.byPriority().forEach((priority, minutes) -> words.put(priority, TargetWords.words(minutes, dayMinutes)));
        return words;
    }
}
