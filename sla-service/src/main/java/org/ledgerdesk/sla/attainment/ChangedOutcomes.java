package org.ledgerdesk.sla.attainment;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which weeks have outcomes that changed after they were packed. The database notes each change itself, in the transaction
 * that makes it: whoever writes, and however late it is committed, the note is there when the change is.
 */
@Component
class ChangedOutcomes {

    private static final Duration PRECISION = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final DeskWeeks weeks;

    ChangedOutcomes(JdbcClient jdbc, DeskWeeks weeks) {
        this.jdbc = jdbc;
        this.weeks = weeks;
    }

    /** When those weeks began. */
    SortedSet<Instant> weeks() {
        var changed = new TreeSet<Instant>();
        jdbc.sql("SELECT DISTINCT quarter FROM changed_outcomes").query(Timestamp.class).list().stream()
                .map(Timestamp::toInstant)
                .forEach(quarter -> {
                    changed.add(weeks.start(quarter, 0));
                    changed.add(weeks.start(quarter.plus(PRECISION).minusNanos(1), 0));
                });
        return changed;
    }

    /** Keeps one note of those that say the same. */
    void thin() {
        jdbc.sql("""
                        WITH noted AS (DELETE FROM changed_outcomes RETURNING quarter)
                        INSERT INTO changed_outcomes SELECT DISTINCT quarter FROM noted
                        """).update();
    }

    /** Of a week whose rows are read after this, and in the same transaction; false when there was nothing to forget. */
    boolean forget(Window week) {
        return jdbc.sql("DELETE FROM changed_outcomes WHERE quarter >= :from AND quarter <= :last")
                        .param("from", Timestamp.from(week.from()))
                        .param("last", Timestamp.from(week.to().minus(PRECISION)))
                        .update()
                > 0;
    }

    /** All there are, and the weeks that are packed already. */
    void noteAll() {
        jdbc.sql("""
                        INSERT INTO changed_outcomes
                        SELECT date_bin('15 minutes', outcome_at, 'epoch') FROM clock_row WHERE outcome_at IS NOT NULL
                        UNION SELECT starts_at FROM week_outcomes
                        """).update();
    }

    void note(Instant instant) {
        jdbc.sql("INSERT INTO changed_outcomes VALUES (date_bin('15 minutes', :instant, 'epoch'))")
                .param("instant", Timestamp.from(instant))
                .update();
    }
}
