package org.ledgerdesk.ticket.clocks;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Table {@code ticket_clock}: lags behind sla-service by as long as a fact takes over the topic. */
@Component
public class Clocks {

    private final NamedParameterJdbcTemplate jdbc;

    Clocks(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A ticket's clocks in the order they started. */
    public List<ClockSummary> of(String reference) {
        return load(List.of(reference), "ORDER BY started_at, kind, clock_id").values().stream()
                .map(Clocks::summary)
                .toList();
    }

    /** Takes in many steps at once, each clock's in their order. */
    public void apply(List<ClockStep> steps) {
        var references = steps.stream().map(ClockStep::reference).distinct().toList();
        var clocks = new HashMap<>(load(references, ""));
        var changed = new HashMap<String, TicketClock>();
        for (var step : steps) {
            var after = TicketClock.after(clocks.get(step.clockId()), step);
            clocks.put(step.clockId(), after);
            changed.put(step.clockId(), after);
        }
        save(changed.values().stream().map(Clocks::values).toArray(SqlParameterSource[]::new));
    }

    private Map<String, TicketClock> load(List<String> references, String order) {
        var clocks = new java.util.LinkedHashMap<String, TicketClock>();
        var sql = "SELECT * FROM ticket_clock WHERE reference = ANY(:references) " + order;
        jdbc.query(sql, Map.of("references", references.toArray(String[]::new)), row -> {
            clocks.put(row.getString("clock_id"), clock(row));
        });
        return clocks;
    }

    private void save(SqlParameterSource[] clocks) {
        jdbc.batchUpdate("""
                INSERT INTO ticket_clock (reference, clock_id, kind, state, started_at, due_at, target_minutes, paused_at,
                  met_at, breached_at, ended_at)
                VALUES (:reference, :clockId, :kind, :state, :startedAt, :dueAt, :targetMinutes, :pausedAt, :metAt,
                  :breachedAt, :endedAt)
                ON CONFLICT (reference, clock_id) DO UPDATE SET state = excluded.state, started_at = excluded.started_at,
                  due_at = excluded.due_at, target_minutes = excluded.target_minutes, paused_at = excluded.paused_at,
                  met_at = excluded.met_at, breached_at = excluded.breached_at, ended_at = excluded.ended_at
                """, clocks);
    }

    private static SqlParameterSource values(TicketClock clock) {
        return new MapSqlParameterSource()
                .addValue("reference", clock.reference())
                .addValue("clockId", clock.clockId())
                .addValue("kind", clock.kind())
                .addValue("state", clock.state().name())
                .addValue("startedAt", utc(clock.startedAt()))
                .addValue("dueAt", utc(clock.dueAt()))
                .addValue("targetMinutes", clock.targetMinutes())
                .addValue("pausedAt", utc(clock.pausedAt()))
                .addValue("metAt", utc(clock.metAt()))
                .addValue("breachedAt", utc(clock.breachedAt()))
                .addValue("endedAt", utc(clock.endedAt()));
    }

    private static TicketClock clock(ResultSet row) throws SQLException {
        return new TicketClock(
                row.getString("reference"),
                row.getString("clock_id"),
                row.getString("kind"),
                ClockState.valueOf(row.getString("state")),
                instant(row, "started_at"),
                instant(row, "due_at"),
                row.getObject("target_minutes", Integer.class),
                instant(row, "paused_at"),
                instant(row, "met_at"),
                instant(row, "breached_at"),
                instant(row, "ended_at"));
    }

    private static ClockSummary summary(TicketClock clock) {
        return new ClockSummary(
                clock.kind(),
                clock.state(),
                clock.startedAt(),
                clock.dueAt(),
                clock.targetMinutes(),
                clock.pausedAt(),
                clock.metAt(),
                clock.breachedAt());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
