package org.ledgerdesk.sla.policies;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saves new versions of policies and calendars, in the caller's transaction, and tells how far each has got. */
@Component
class Edits {

    private final StoredVersions stored;
    private final Promises promises;
    private final Preset preset;
    private final JdbcClient jdbc;
    private final InstantSource time;

    private record Unfinished(
            @Nullable Integer policyVersion,
            @Nullable String calendar,
            @Nullable Integer calendarVersion,
            long done,
            long tickets) {}

    Edits(StoredVersions stored, Promises promises, Preset preset, JdbcClient jdbc, InstantSource time) {
        this.stored = stored;
        this.promises = promises;
        this.preset = preset;
        this.jdbc = jdbc;
        this.time = time;
    }

    Version<PolicyDocument> save(PolicyBody body, Caller caller) {
        var organisation = Sent.organisation(body.organisation());
        stored.holdForSaving();
        var versions = promises.versions();
        var now = time.instant();
        var from = Sent.validFrom(body.validFrom(), now);
        var reading = new PolicyReading(
                name -> versions.calendar(name, organisation, from)
                        .map(Version::document)
                        .orElse(null),
                preset.categories());
        int next = versions.policies().stream().mapToInt(Version::number).max().orElse(0) + 1;
        var version = new Version<>(
                next, organisation, from, now.truncatedTo(ChronoUnit.MILLIS), caller.id(), reading.of(body));
        stored.save(version);
        return version;
    }

    Version<CalendarDocument> save(CalendarBody body, Caller caller) {
        var organisation = Sent.organisation(body.organisation());
        var document = body.document();
        stored.holdForSaving();
        var now = time.instant();
        var from = Sent.validFrom(body.validFrom(), now);
        int next = promises.versions().calendars().stream()
                        .filter(version -> version.document().name().equals(document.name()))
                        .mapToInt(Version::number)
                        .max()
                        .orElse(0)
                + 1;
        var version =
                new Version<>(next, organisation, from, now.truncatedTo(ChronoUnit.MILLIS), caller.id(), document);
        stored.saveCalendar(version);
        return version;
    }

    List<PolicyView> policies(List<Version<PolicyDocument>> some) {
        var unfinished = unfinished();
        return some.stream()
                .map(version ->
                        PolicyView.of(version, dayMinutes(version), unfinished.get("policy/" + version.number())))
                .toList();
    }

    List<CalendarView> calendars(List<Version<CalendarDocument>> some) {
        var unfinished = unfinished();
        return some.stream()
                .map(version -> CalendarView.of(
                        version, unfinished.get(version.document().name() + "/" + version.number())))
                .toList();
    }

    private int dayMinutes(Version<PolicyDocument> version) {
        var now = time.instant();
        var at = version.validFrom().isAfter(now) ? version.validFrom() : now;
        return promises.versions()
                .calendar(version.document().calendar(), version.organisation(), at)
                .orElseThrow()
                .document()
                .dayMinutes();
    }

    private Map<String, Renewed> unfinished() {
        var progress = new HashMap<String, Renewed>();
        jdbc.sql("""
                        SELECT policy_version, calendar, calendar_version, done, coalesce(tickets, 0) AS tickets
                        FROM promise_edit WHERE finished_at IS NULL AND valid_from <= :now
                        """)
                .param("now", java.sql.Timestamp.from(time.instant()))
                .query(Unfinished.class)
                .list()
                .forEach(edit -> progress.put(
                        Objects.requireNonNullElse(edit.calendar(), "policy") + "/"
                                + (edit.calendar() == null ? edit.policyVersion() : edit.calendarVersion()),
                        new Renewed(edit.done(), edit.tickets())));
        return progress;
    }

    Instant now() {
        return time.instant();
    }
}
