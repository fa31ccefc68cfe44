package org.ledgerdesk.notification.mail.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.domain.ClockFact;
import org.ledgerdesk.notification.domain.PressingClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Promises that press or are broken, read and kept a batch at a time. */
@Component
public class PressingClocks {

    private static final String COLUMNS =
            "SELECT id, reference, kind, due_at, warn_at, late_since FROM pressing_clock ";

    private final JdbcTemplate jdbc;

    PressingClocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that the facts of one batch are about. */
    public static final class Known {

        private final Map<String, PressingClock> clocks = new HashMap<>();
        private final Set<String> changed = new HashSet<>();

        /** Of a clock that never pressed nothing needs to be known. */
        public void take(ClockFact fact) {
            var before = clocks.get(fact.clockId());
            var after =
                    switch (fact) {
                        case ClockFact.Pressed pressed -> PressingClock.of(pressed);
                        case ClockFact.Moved moved -> before == null ? null : before.after(moved);
                        case ClockFact.Ended _ -> null;
                    };
            if (after == null) {
                clocks.remove(fact.clockId());
            } else {
                clocks.put(fact.clockId(), after);
            }
            if (before != null || after != null) {
                changed.add(fact.clockId());
            }
        }
    }

    public Known of(Set<String> ids) {
        var known = new Known();
        if (!ids.isEmpty()) {
            jdbc.query(COLUMNS + "WHERE id = ANY(?)", (row, number) -> clock(row), (Object) ids.toArray(String[]::new))
                    .forEach(clock -> known.clocks.put(clock.id(), clock));
        }
        return known;
    }

    public void keep(Known known) {
        var ended = known.changed.stream()
                .filter(id -> !known.clocks.containsKey(id))
                .toArray(String[]::new);
        if (ended.length > 0) {
            jdbc.update("DELETE FROM pressing_clock WHERE id = ANY(?)", (Object) ended);
        }
        var kept = known.changed.stream().flatMap(id -> Optional.ofNullable(known.clocks.get(id)).stream());
        jdbc.batchUpdate("""
                INSERT INTO pressing_clock (id, reference, kind, due_at, warn_at, late_since) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at, warn_at = excluded.warn_at,
                  late_since = excluded.late_since
                """, kept.toList(), 200, (statement, clock) -> {
            statement.setString(1, clock.id());
            statement.setString(2, clock.reference());
            statement.setString(3, clock.kind());
            statement.setTimestamp(4, timestamp(clock.dueAt()));
            statement.setTimestamp(5, timestamp(clock.warnAt()));
            statement.setTimestamp(6, timestamp(clock.lateSince()));
        });
    }

    Optional<PressingClock> byId(String id) {
        return jdbc.query(COLUMNS + "WHERE id = ?", (row, number) -> clock(row), id).stream()
                .findFirst();
    }

    private static PressingClock clock(ResultSet row) throws SQLException {
        return new PressingClock(
                row.getString("id"),
                row.getString("reference"),
                row.getString("kind"),
                instant(row.getTimestamp("due_at")),
                instant(row.getTimestamp("warn_at")),
                instant(row.getTimestamp("late_since")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
