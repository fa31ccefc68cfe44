package org.ledgerdesk.sla.attainment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads clocks page by page, each list from an index that has its order. */
@Component
class ClockLists {

    private static final String COLUMNS = """
            SELECT clock_id, reference, kind, state, started_at, due_at, target_minutes, allowed_seconds, counted_seconds,
              running_since, calendar, calendar_version, met_at, breached_at, stopped_at, cancelled_at, outcome_at,
              priority, department, organisation, category FROM clock_row
            """;

    private final JdbcClient jdbc;

    ClockLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones, soonest due first; those that stand still come last. */
    List<ListedClock.Row> open(
            @Nullable String state, @Nullable Instant dueBefore, Filter filter, @Nullable Position after, int limit) {
        return jdbc.sql(openQuery(state, dueBefore, filter))
                .params(filter.values())
                .param("state", state == null ? "" : state)
                .param("dueBefore", dueBefore == null ? "" : dueBefore.toString())
                .param("at", after == null ? "-infinity" : after.time())
                .param("id", after == null ? "00000000-0000-0000-0000-000000000000" : after.id())
                .param("limit", limit)
                .query(ListedClock.Row.class)
                .list();
    }

    static String openQuery(@Nullable String state, @Nullable Instant dueBefore, Filter filter) {
        return COLUMNS
                + "WHERE open AND (coalesce(due_at, 'infinity'), clock_id) > (:at::timestamptz, :id::uuid)"
                + (state == null ? "" : " AND state = :state")
                // All of these, but not only these: so the index need not be read up to them.
                + ("PAUSED".equals(state) ? " AND coalesce(due_at, 'infinity') = 'infinity'" : "")
                + (dueBefore == null ? "" : " AND coalesce(due_at, 'infinity') < :dueBefore::timestamptz")
                + filter.conditions()
                + " ORDER BY coalesce(due_at, 'infinity'), clock_id LIMIT :limit";
    }

    /** Those that came to this outcome in the window, latest first. */
    List<ListedClock.Row> ended(
            Clock.State outcome, Window window, Filter filter, @Nullable Position after, int limit) {
        return jdbc.sql(endedQuery(filter))
                .params(filter.values())
                .params(Map.of(
                        "outcome",
                        outcome.name(),
                        "from",
                        window.from().toString(),
                        "to",
                        window.to().toString(),
                        "at",
                        after == null ? "infinity" : after.time(),
                        "id",
                        after == null ? "ffffffff-ffff-ffff-ffff-ffffffffffff" : after.id(),
                        "limit",
                        limit))
                .query(ListedClock.Row.class)
                .list();
    }

    static String endedQuery(Filter filter) {
        return COLUMNS
                + "WHERE state = :outcome AND outcome_at >= :from::timestamptz AND outcome_at < :to::timestamptz"
                + " AND (outcome_at, clock_id) < (:at::timestamptz, :id::uuid)"
                + filter.conditions()
                + " ORDER BY outcome_at DESC, clock_id DESC LIMIT :limit";
    }
}
