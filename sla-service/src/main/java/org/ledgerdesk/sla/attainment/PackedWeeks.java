package org.ledgerdesk.sla.attainment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.ClockKind;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Reads the outcomes of weeks that are over, as {@link WeekPacking} has packed them. */
@Component
class PackedWeeks {

    private static final int AT_ONCE = 50;

    private final JdbcTemplate jdbc;
    private final ChangedOutcomes changed;
    private final DeskWeeks weeks;

    PackedWeeks(JdbcTemplate jdbc, ChangedOutcomes changed, DeskWeeks weeks) {
        this.jdbc = jdbc;
        this.changed = changed;
        this.weeks = weeks;
    }

    /** All that are packed, whether they still say the truth or not. */
    List<Window> all() {
        return jdbc.query(
                "SELECT DISTINCT starts_at, ends_at FROM week_outcomes ORDER BY starts_at",
                (row, number) -> new Window(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()));
    }

    /** Those that lie in the window whole and say the truth. */
    List<Window> within(Window window) {
        var stale = changed.weeks();
        return all().stream()
                .filter(week -> window.contains(week) && weeks.isOne(week) && !stale.contains(week.from()))
                .toList();
    }

    /** Hands over what is packed of these weeks, within the caller's transaction; of one kind when one is asked for. */
    void read(List<Window> packed, @Nullable ClockKind kind, Consumer<PackedOutcomes> reader) {
        if (packed.isEmpty()) {
            return;
        }
        RowCallbackHandler each = row -> reader.accept(outcomes(row));
        jdbc.query(
                connection -> {
                    var statement =
                            connection.prepareStatement("""
                            SELECT starts_at, kind, priorities, departments, organisations, outcomes FROM week_outcomes
                            WHERE starts_at = ANY(?)
                            """ + (kind == null ? "" : " AND kind = '%s'".formatted(kind)));
                    statement.setArray(
                            1,
                            connection.createArrayOf(
                                    "timestamptz",
                                    packed.stream()
                                            .map(week -> week.from().toString())
                                            .toArray()));
                    statement.setFetchSize(AT_ONCE);
                    // Bytes as they are, instead of two letters for each: half the time of the whole question.
                    statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
                    return statement;
                },
                each);
    }

    private PackedOutcomes outcomes(ResultSet row) throws SQLException {
        return new PackedOutcomes(
                weeks.name(row.getObject("starts_at", Timestamp.class).toInstant()),
                row.getString("kind"),
                words(row, "priorities"),
                words(row, "departments"),
                words(row, "organisations"),
                row.getBytes("outcomes"));
    }

    private static List<@Nullable String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((@Nullable String[]) row.getArray(column).getArray());
    }
}
