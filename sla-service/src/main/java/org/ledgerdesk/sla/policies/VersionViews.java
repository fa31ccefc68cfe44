package org.ledgerdesk.sla.policies;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions as the API shows them, each with how far open clocks go by it. */
@Component
class VersionViews {

    private final Promises promises;
    private final JdbcClient jdbc;
    private final InstantSource time;

    private record Unfinished(
            @Nullable Integer policyVersion,
            @Nullable String calendar,
            @Nullable Integer calendarVersion,
            long done,
            long tickets) {}

    VersionViews(Promises promises, JdbcClient jdbc, InstantSource time) {
        this.promises = promises;
        this.jdbc = jdbc;
        this.time = time;
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

    /** By the calendar it names; a policy that is over may name one that has been taken back since. */
    private int dayMinutes(Version<PolicyDocument> version) {
        var now = time.instant();
        var at = version.validFrom().isAfter(now) ? version.validFrom() : now;
        var name = version.document().calendar();
        var versions = promises.versions();
        return versions.calendar(name, version.organisation(), at)
                .or(() -> versions.named(name).stream()
                        .filter(calendar -> calendar.isOf(version.organisation()))
                        .max(Version.byWeight()))
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
                .param("now", Timestamp.from(time.instant()))
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
