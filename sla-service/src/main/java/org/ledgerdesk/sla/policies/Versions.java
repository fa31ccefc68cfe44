package org.ledgerdesk.sla.policies;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Edit;

/**
 * All that was ever saved, up to one edit: an organisation's own version goes before the desk's until it is taken back, the
 * one that took effect last before the others. Before the desk had promised anything, its first word counts.
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

    Versions withPolicy(Version<PolicyDocument> saved) {
        return new Versions(upTo, and(policies, saved), calendars);
    }

    Versions withCalendar(Version<CalendarDocument> saved) {
        return new Versions(upTo, policies, and(calendars, saved));
    }

    private static <T> List<T> and(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    InForce at(@Nullable String organisation, Instant instant) {
        var policy = policy(organisation, instant);
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

    Version<PolicyDocument> policy(@Nullable String organisation, Instant instant) {
        return inForce(policies, organisation, instant).orElseThrow();
    }

    Optional<Version<CalendarDocument>> calendar(String name, @Nullable String organisation, Instant instant) {
        return inForce(named(name), organisation, instant);
    }

    List<Version<CalendarDocument>> named(String name) {
        return calendars.stream()
                .filter(version -> version.document().name().equals(name))
                .toList();
    }

    List<Edit> changes(@Nullable String organisation, Instant after, Instant until) {
        return moments(organisation, after, until)
                .filter(moment -> !at(organisation, moment).isSameAs(at(organisation, moment.minusNanos(1))))
                .map(moment -> new Edit(moment, edit(organisation, moment)))
                .toList();
    }

    private Stream<Instant> moments(@Nullable String organisation, Instant after, Instant until) {
        return Stream.concat(policies.stream(), calendars.stream())
                .filter(version -> version.organisation() == null || version.isOf(organisation))
                .map(Version::validFrom)
                .filter(from -> from.isAfter(after) && !from.isAfter(until))
                .distinct()
                .sorted();
    }

    private String edit(@Nullable String organisation, Instant moment) {
        var before = at(organisation, moment.minusNanos(1));
        var now = at(organisation, moment);
        if (now.policy().number() != before.policy().number()) {
            return "policy-" + saidBy(policies, organisation, moment, now.policy());
        }
        var calendar = now.usual().equals(before.usual()) ? now.siteDown() : now.usual();
        var name = calendar.document().name();
        return "calendar-%s-%d".formatted(name, saidBy(named(name), organisation, moment, calendar));
    }

    /** What holds again was there before: the edit is that something was taken back. */
    private static <T> int saidBy(
            List<Version<T>> versions, @Nullable String organisation, Instant moment, Version<T> now) {
        return newest(versions, organisation, moment)
                .filter(word -> word.takenBack() && word.validFrom().equals(moment))
                .orElse(now)
                .number();
    }

    /** Whether from then on no policy of that organisation's tickets names a calendar that is not there. */
    boolean areWhole(@Nullable String organisation, Instant from) {
        return Stream.concat(Stream.of(from), moments(organisation, from, Instant.MAX))
                .allMatch(moment -> {
                    var policy = policy(organisation, moment).document();
                    return calendar(policy.calendar(), organisation, moment).isPresent()
                            && calendar(policy.siteDownCalendar(), organisation, moment)
                                    .isPresent();
                });
    }

    /** What is the organisation's own at that instant; empty when it was never there, or has been taken back. */
    static <T> Optional<Version<T>> own(List<Version<T>> versions, @Nullable String organisation, Instant instant) {
        return organisation == null
                ? Optional.empty()
                : newest(versions, organisation, instant).filter(word -> !word.takenBack());
    }

    private static <T> Optional<Version<T>> inForce(
            List<Version<T>> versions, @Nullable String organisation, Instant instant) {
        return own(versions, organisation, instant)
                .or(() -> newest(versions, null, instant))
                .or(() -> first(versions));
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
