package org.ledgerdesk.sla.attainment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ledgerdesk.sla.domain.Clock;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.Judged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down each clock with its outcome, in the transaction that stores the steps, under its ticket's dimensions of then. */
@Component
public class ClockRows {

    private final JdbcClient jdbc;
    private final TicketLock lock;

    ClockRows(JdbcClient jdbc, TicketLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** Writes down what came of commands of this transaction; a warning changes no figure. */
    public void record(Collection<Judged> judged) {
        var changed = new LinkedHashMap<String, Clock>();
        for (var one : judged) {
            var ids = one.steps().stream()
                    .filter(step -> !(step instanceof ClockEvent.ClockWarned))
                    .map(step -> step.step().clockId())
                    .collect(Collectors.toSet());
            one.clocks().stream().filter(clock -> ids.contains(clock.id())).forEach(c -> changed.put(c.id(), c));
        }
        if (!changed.isEmpty()) {
            lock(changed.values().stream()
                    .map(clock -> clock.last().reference())
                    .toList());
            save(changed.values());
        }
    }

    /** Nobody else writes anything of these tickets until the transaction ends. */
    void lock(Collection<String> references) {
        lock.take(new TreeSet<>(references));
    }

    /** Has these clocks of those tickets, and no others of them. */
    void replace(List<String> references, List<Clock> clocks) {
        jdbc.sql("DELETE FROM clock_row WHERE reference = ANY(:references)")
                .param("references", references.toArray(String[]::new))
                .update();
        save(clocks);
    }

    private void save(Collection<Clock> clocks) {
        jdbc.sql("""
                        INSERT INTO clock_row
                        SELECT whole.* FROM jsonb_populate_recordset(NULL::clock_row, :rows::jsonb) r
                        LEFT JOIN LATERAL dimension_at(r.reference, coalesce(r.outcome_at, 'infinity')) d ON true
                        CROSS JOIN LATERAL jsonb_populate_record(r, coalesce(to_jsonb(d), '{}')) whole
                        ON CONFLICT (clock_id) DO UPDATE SET
                          (state, open, started_at, due_at, target_minutes, allowed_seconds, counted_seconds, running_since,
                           calendar, calendar_version, policy_version, met_at, breached_at, stopped_at, cancelled_at,
                           outcome_at, elapsed_minutes, target_percent, priority, department, organisation, category)
                          = ROW (excluded.state, excluded.open, excluded.started_at, excluded.due_at,
                             excluded.target_minutes, excluded.allowed_seconds, excluded.counted_seconds,
                             excluded.running_since, excluded.calendar, excluded.calendar_version,
                             excluded.policy_version, excluded.met_at, excluded.breached_at, excluded.stopped_at,
                             excluded.cancelled_at, excluded.outcome_at, excluded.elapsed_minutes,
                             excluded.target_percent, excluded.priority, excluded.department, excluded.organisation,
                             excluded.category)
                        """)
                .param("rows", Rows.text(clocks.stream().map(ClockRow::of).toList()))
                .update();
    }
}
