package org.ledgerdesk.sla.attainment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Clock;
import org.ledgerdesk.sla.domain.ClockKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tickets opened in a window, some at a time, and what has become of their clocks. */
@Component
public class OpenedTickets {

    private final JdbcClient jdbc;

    /** A ticket that was opened then. */
    public record Opened(String reference, Instant openedAt) {}

    OpenedTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next of them in the order of their opening.
     *
     * @param organisation null for all
     * @param after the last one that was read; null to begin
     */
    public List<Opened> in(Window window, @Nullable String organisation, @Nullable Opened after, int most) {
        var filter = new Filter(null, null, null, organisation);
        return jdbc.sql("""
                        SELECT reference, opened_at FROM ticket_standing
                        WHERE opened_at >= :from::timestamptz AND opened_at < :to::timestamptz
                          AND (opened_at, reference) > (:at::timestamptz, :id)
                        """ + filter.conditions() + " ORDER BY opened_at, reference LIMIT :most")
                .params(filter.values())
                .param("from", window.from().toString())
                .param("to", window.to().toString())
                .param("at", after == null ? "-infinity" : after.openedAt().toString())
                .param("id", after == null ? "" : after.reference())
                .param("most", most)
                .query(Opened.class)
                .list();
    }

    /** As the desk has judged them. */
    public List<ClockOutcome> clocks(Collection<String> references) {
        return jdbc.sql("""
                        SELECT clock_id::text, reference, kind, state, target_minutes, outcome_at, elapsed_minutes,
                          target_percent FROM clock_row WHERE reference = ANY(:references)
                        """)
                .param("references", references.toArray(String[]::new))
                .query((row, number) -> clock(row))
                .list();
    }

    /** By hand: there are ten times as many of these as of anything else. */
    private static ClockOutcome clock(ResultSet row) throws SQLException {
        var outcomeAt = row.getTimestamp(6);
        return new ClockOutcome(
                row.getString(1),
                row.getString(2),
                ClockKind.valueOf(row.getString(3)),
                Clock.State.valueOf(row.getString(4)),
                row.getLong(5),
                outcomeAt == null ? null : outcomeAt.toInstant(),
                row.getObject(7, Integer.class),
                row.getObject(8, Integer.class));
    }
}
