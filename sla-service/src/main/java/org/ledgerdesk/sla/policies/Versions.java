package org.ledgerdesk.sla.policies;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever saved, up to one edit: an organisation's own version goes before the desk's, the one that took effect
 * last before the others. Before the desk had promised anything, its first word counts.
 */
record Versions(long upTo, List<Version<PolicyDocument>> policies, List<Version<CalendarDocument>> calendars) {

    /** Nothing read yet. */
    static final Versions NONE = new Versions(-1, List.of(), List.of());

    /** What a ticket is judged by: the policy and the calendars it names, each in its version of then. */
    record InForce(
            Version<PolicyDocument> policy, Version<CalendarDocument> usual, Version<CalendarDocument> siteDown) {

        boolean isSameAs(InForce other) {
            return policy.number() == other.policy.number()
                    && usual.equals(other.usual)
                    && siteDown.equals(other.siteDown);
        }
    }

    InForce at(@Nullable String organisation, Instant instant) {
        var policy = inForce(policies, organisation, instant).orElseThrow();
        return new InForce(
                policy,
                mustHave(policy.document().calendar(), organisation, instant),
                mustHave(policy.document().siteDownCalendar(), organisation, instant));
    }

    private Version<CalendarDocument> mustHave(String calendar, @Nullable String organisation, Instant instant) {
        return calendar(calendar, organisation, instant)
                .orElseThrow(() -> new NoSuchElementException("There is no calendar " + calendar + "."));
    }

    Optional<Version<PolicyDocument>> policy(int number) {
        return policies.stream().filter(version -> version.number() == number).findFirst();
    }

    Optional<Version<CalendarDocument>> calendar(String name, @Nullable String organisation, Instant instant) {
        var named = calendars.stream()
                .filter(version -> version.document().name().equals(name))
                .toList();
        return inForce(named, organisation, instant);
    }

    List<Instant> changes(@Nullable String organisation, Instant after, Instant until) {
        var moments = Stream.concat(policies.stream(), calendars.stream())
                .filter(version -> version.organisation() == null || version.isOf(organisation))
                .map(Version::validFrom)
                .filter(from -> from.isAfter(after) && !from.isAfter(until))
                .distinct()
                .sorted()
                .toList();
        return moments.stream()
                .filter(moment -> !at(organisation, moment).isSameAs(at(organisation, moment.minusNanos(1))))
                .toList();
    }

    private static <T> Optional<Version<T>> inForce(
            List<Version<T>> versions, @Nullable String organisation, Instant instant) {
        var own = organisation == null ? Optional.<Version<T>>empty() : newest(versions, organisation, instant);
        return own.or(() -> newest(versions, null, instant)).or(() -> first(versions));
    }

    private static <T> Optional<Version<T>> newest(List<Version<T>> versions, @Nullable String owner, Instant instant) {
        return versions.stream()
                .filter(version -> version.isOf(owner) && !version.validFrom().isAfter(instant))
                .max(Version.byWeight());
    }

    /** What came with the desk; whatever was saved later has its own beginning. */
    private static <T> Optional<Version<T>> first(List<Version<T>> versions) {
        return versions.stream()
                .filter(version -> version.organisation() == null && version.savedBy() == null)
                .min(Comparator.comparing(Version::number));
    }
}
