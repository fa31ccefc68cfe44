package org.ledgerdesk.sla.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;
import org.ledgerdesk.sla.domain.time.Hours;

/** The desk of the tests, whose promises are edited as time goes by; and one organisation that may have its own. */
final class Edits implements PoliciesInForce, Calendars {

    private final List<Version> versions = new ArrayList<>();
    private final Map<String, BusinessCalendar> hours = new HashMap<>();
    private int calendarVersion = 1;

    private record Version(@Nullable String organisation, Instant from, Policy policy, String name) {}

    Edits() {
        versions.add(new Version(null, Instant.EPOCH, Desk.POLICY, "policy-1"));
    }

    /** The latest word so far, to be changed. */
    Policy latest() {
        return versions.getLast().policy();
    }

    Edits policy(@Nullable String organisation, Instant from, Map<ClockKind, Policy.Target> targets) {
        var now = latest();
        var next = new Policy(
                versions.size() + 1, now.calendar(), now.siteDownCalendar(), 75, targets, Desk.POLICY.categories());
        versions.add(new Version(organisation, from, next, "policy-" + next.version()));
        return this;
    }

    /** From then on the desk's holds for it again. */
    Edits takenBack(String organisation, Instant from) {
        var desks = newest(null, from).policy();
        versions.add(new Version(organisation, from, desks, "policy-" + (versions.size() + 1)));
        return this;
    }

    /** The desk is open at other hours, on these days. */
    Edits calendar(Instant from, String open, String close, DayOfWeek... days) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (var day : days) {
            week.put(day, List.of(Hours.between(open, close)));
        }
        var calendar = new NamedCalendar(
                "desk", ++calendarVersion, BusinessCalendar.of(Desk.ZONE, week, Map.of(), date -> false));
        hours.put("desk" + calendarVersion, calendar.hours());
        var now = latest();
        versions.add(new Version(
                null,
                from,
                new Policy(
                        now.version(), calendar, now.siteDownCalendar(), 75, now.targets(), Desk.POLICY.categories()),
                "calendar-desk-" + calendarVersion));
        return this;
    }

    static Map<ClockKind, Policy.Target> with(Map<ClockKind, Policy.Target> targets, ClockKind kind, int minutes) {
        var changed = new EnumMap<>(targets);
        changed.put(kind, new Policy.Target.Fixed(Duration.ofMinutes(minutes)));
        return changed;
    }

    static Map<ClockKind, Policy.Target> without(Map<ClockKind, Policy.Target> targets, ClockKind kind) {
        var changed = new EnumMap<>(targets);
        changed.remove(kind);
        return changed;
    }

    @Override
    public Policy at(@Nullable String organisation, Instant instant) {
        return newest(organisation, instant).policy();
    }

    private Version newest(@Nullable String organisation, Instant instant) {
        return versions.reversed().stream()
                .filter(version -> !version.from().isAfter(instant))
                .filter(version ->
                        version.organisation() == null || version.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Edit> changes(@Nullable String organisation, Instant after, Instant until) {
        return versions.stream()
                .map(Version::from)
                .filter(from -> from.isAfter(after) && !from.isAfter(until))
                .distinct()
                .sorted()
                .map(from -> new Edit(from, newest(organisation, from).name()))
                .toList();
    }

    @Override
    public BusinessCalendar hours(String name, int version) {
        return version == 1 ? Desk.CALENDARS.hours(name, 1) : hours.get(name + version);
    }
}
