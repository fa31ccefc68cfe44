package org.ledgerdesk.sla.breach;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.attainment.ClockRows;
import org.ledgerdesk.sla.attainment.TicketLock;
import org.ledgerdesk.sla.domain.Clock;
import org.ledgerdesk.sla.domain.Judged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the table of open clocks in the transaction that changes them, so that the sweep never sees an old one. */
@Component
public class OpenClocks {

    private final JdbcClient jdbc;
    private final ClockMeters meters;
    private final OutcomeMeters outcomes;
    private final ClockRows rows;

    /** A clock that has something due, and since when. */
    record Due(String reference, Instant nextAt) {}

    OpenClocks(JdbcClient jdbc, ClockMeters meters, OutcomeMeters outcomes, ClockRows rows) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.outcomes = outcomes;
        this.rows = rows;
    }

    /** Writes down what came of commands of this transaction. */
    public void record(Collection<Judged> judged) {
        var changed = new LinkedHashMap<String, Clock>();
        for (var one : judged) {
            var ids = one.steps().stream().map(step -> step.step().clockId()).toList();
            one.clocks().stream().filter(clock -> ids.contains(clock.id())).forEach(c -> changed.put(c.id(), c));
            meters.count(one.steps());
        }
        outcomes.count(judged);
        save(changed.values().stream().filter(Clock::isOpen).toList());
        forget(changed.values().stream().filter(clock -> !clock.isOpen()).toList());
        rows.record(judged);
    }

    private void save(List<Clock> open) {
        if (open.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO open_clock (clock_id, reference, kind, state, next_at)
                        SELECT * FROM unnest(:ids::uuid[], :references::text[], :kinds::text[], :states::text[],
                                             :next::timestamptz[])
                        ON CONFLICT (clock_id) DO UPDATE SET state = excluded.state, next_at = excluded.next_at,
                          due_since = NULL
                        """)
                .param("ids", open.stream().map(Clock::id).toArray(String[]::new))
                .param(
                        "references",
                        open.stream().map(c -> c.last().reference()).toArray(String[]::new))
                .param("kinds", open.stream().map(c -> c.kind().name()).toArray(String[]::new))
                .param("states", open.stream().map(c -> c.state().name()).toArray(String[]::new))
                .param("next", open.stream().map(OpenClocks::nextAt).toArray(String[]::new))
                .update();
    }

    private static @Nullable String nextAt(Clock clock) {
        return clock.nextAt() == null ? null : clock.nextAt().toString();
    }

    private void forget(List<Clock> ended) {
        if (!ended.isEmpty()) {
            jdbc.sql("DELETE FROM open_clock WHERE clock_id = ANY(:ids::uuid[])")
                    .param("ids", ended.stream().map(Clock::id).toArray(String[]::new))
                    .update();
        }
    }

    /** Waits for whoever has written down a clock's step; who has not will write it after us. */
    void hold() {
        jdbc.sql("LOCK TABLE open_clock IN EXCLUSIVE MODE").update();
    }

    /** Has these clocks of those tickets, and no others of them. */
    void replace(List<String> references, List<Clock> now) {
        jdbc.sql("DELETE FROM open_clock WHERE reference = ANY(:references)")
                .param("references", references.toArray(String[]::new))
                .update();
        save(now);
    }

    /**
     * The clocks with something due, longest due first, for this transaction alone: also no other clock of these tickets is
     * somebody else's meanwhile, or both would continue the same history. The lock is the one under which a ticket's rows for
     * figures are written, so it is needed anyway.
     */
    List<Due> due(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT reference, next_at FROM open_clock
                        WHERE next_at <= :now AND pg_try_advisory_xact_lock(%s)
                        ORDER BY next_at LIMIT :limit FOR UPDATE SKIP LOCKED
                        """.formatted(TicketLock.KEY))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> new Due(
                        row.getString("reference"), row.getTimestamp("next_at").toInstant()))
                .list();
    }

    /** What has been due longest, set aside or not; nothing when the sweep is not behind. */
    Optional<Instant> longestDue(Instant now) {
        return jdbc.sql("""
                        SELECT least((SELECT min(next_at) FROM open_clock WHERE next_at <= :now),
                                     (SELECT min(due_since) FROM open_clock WHERE due_since <= :now))
                        """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Leaves the clocks of a ticket alone until then. They stay due since they were. */
    void postpone(String reference, Instant until) {
        jdbc.sql("""
                        UPDATE open_clock SET due_since = coalesce(due_since, next_at), next_at = :until
                        WHERE reference = :reference AND next_at < :until
                        """)
                .param("until", Timestamp.from(until))
                .param("reference", reference)
                .update();
    }

    /** How many there are of each kind in each state. */
    List<Count> counts() {
        return jdbc.sql("SELECT kind, state, count(*) AS number FROM open_clock GROUP BY kind, state")
                .query(Count.class)
                .list();
    }

    record Count(String kind, String state, long number) {}
}
