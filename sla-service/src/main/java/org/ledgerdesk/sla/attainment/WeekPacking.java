package org.ledgerdesk.sla.attainment;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Packs the outcomes of each week that is over, and packs it anew when one of them has changed; until then figures are counted
 * from the rows. One instance at a time.
 */
@Component
class WeekPacking {

    private static final Logger log = LoggerFactory.getLogger(WeekPacking.class);

    private final ChangedOutcomes changed;
    private final PackedWeeks packed;
    private final DeskWeeks weeks;
    private final OneTransaction transaction;
    private final JdbcClient jdbc;
    private final InstantSource time;

    WeekPacking(
            ChangedOutcomes changed,
            PackedWeeks packed,
            DeskWeeks weeks,
            OneTransaction transaction,
            JdbcClient jdbc,
            InstantSource time) {
        this.changed = changed;
        this.packed = packed;
        this.weeks = weeks;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** At a rate: what runs after a delay shares one thread, and the first packing of many years takes a while. */
    @Scheduled(initialDelayString = "${ledgerdesk.sla.pack-every}", fixedRateString = "${ledgerdesk.sla.pack-every}")
    void pack() {
        transaction.run(() -> alone(changed::thin));
        transaction.run(() -> alone(this::forgetOtherWeeks));
        var thisWeek = weeks.start(time.instant(), 0);
        changed.weeks().headSet(thisWeek).forEach(start -> {
            var week = new Window(start, weeks.start(start, 1));
            try {
                transaction.run(() -> alone(() -> pack(week)));
            } catch (RuntimeException failure) {
                log.warn("The week of {} could not be packed and stays counted from its rows", start, failure);
            }
        });
    }

    /** Whoever changes an outcome meanwhile leaves a note that is not there yet. */
    void pack(Window week) {
        if (!changed.forget(week)) {
            return;
        }
        jdbc.sql("DELETE FROM week_outcomes WHERE starts_at = :from")
                .param("from", Timestamp.from(week.from()))
                .update();
        jdbc.sql("""
                        INSERT INTO week_outcomes
                        SELECT :from, :to, kind, array_agg(DISTINCT priority ORDER BY priority),
                          array_agg(DISTINCT department ORDER BY department),
                          array_agg(DISTINCT organisation ORDER BY organisation),
                          string_agg(int2send(s) || int2send(p) || int2send(d) || int4send(o) || int4send(m) || int4send(t),
                            '' ORDER BY o, d, p, s, m, t)
                        FROM (SELECT kind, priority, department, organisation,
                                array_position(ARRAY['MET', 'BREACHED', 'CANCELLED'], state)::int2 AS s,
                                dense_rank() OVER (PARTITION BY kind ORDER BY priority)::int2 AS p,
                                dense_rank() OVER (PARTITION BY kind ORDER BY department)::int2 AS d,
                                dense_rank() OVER (PARTITION BY kind ORDER BY organisation)::int4 AS o,
                                coalesce(elapsed_minutes, -1) AS m, coalesce(target_percent, -1) AS t
                              FROM clock_row
                              WHERE state IN ('MET', 'BREACHED', 'CANCELLED') AND outcome_at >= :from AND outcome_at < :to
                             ) AS outcome
                        GROUP BY kind
                        """)
                .param("from", Timestamp.from(week.from()))
                .param("to", Timestamp.from(week.to()))
                .update();
    }

    /** The desk's zone was another one: its weeks began at other times. */
    private void forgetOtherWeeks() {
        packed.all().stream().filter(week -> !weeks.isOne(week)).forEach(week -> {
            log.info("The week from {} to {} is none of the desk's and is forgotten", week.from(), week.to());
            jdbc.sql("DELETE FROM week_outcomes WHERE starts_at = :from")
                    .param("from", Timestamp.from(week.from()))
                    .update();
            changed.note(week.from());
            changed.note(week.to().minusNanos(1));
        });
    }

    /** Waits, for it is a moment: whoever asked for packing finds all packed that was changed when they asked. */
    private void alone(Runnable work) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('week_outcomes', 9))")
                .query((row, number) -> number)
                .list();
        work.run();
    }
}
