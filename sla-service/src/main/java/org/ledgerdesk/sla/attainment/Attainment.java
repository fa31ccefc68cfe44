package org.ledgerdesk.sla.attainment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds up outcomes of clocks: each counts once, in the week and under the dimensions it came in. */
@Component
class Attainment {

    private final JdbcClient jdbc;
    private final PackedWeeks packed;
    private final DeskWeeks weeks;
    private final TransactionTemplate snapshot;

    /** The figures of those outcomes that have these values in common. */
    record Group(List<@Nullable String> values, Tally.Figures figures) {}

    record Answer(List<Group> groups, Tally.Figures total) {}

    Attainment(JdbcClient jdbc, PackedWeeks packed, DeskWeeks weeks, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.packed = packed;
        this.weeks = weeks;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    Answer of(Window window, List<GroupBy> groupBy, Filter filter) {
        var tallies = new HashMap<List<@Nullable String>, Tally>();
        Function<List<@Nullable String>, Tally> tally = values -> tallies.computeIfAbsent(values, key -> new Tally());
        snapshot.executeWithoutResult(status -> {
            var whole = packed.within(window);
            packed.read(whole, filter.kind(), outcomes -> outcomes.addTo(tally, groupBy, filter));
            readRows(window.without(whole), groupBy, filter, tally);
        });
        var groups = tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order(groupBy)))
                .map(group -> new Group(group.getKey(), group.getValue().figures()))
                .toList();
        return new Answer(groups, Tally.sum(tallies.values()).figures());
    }

    /** What is not packed: the week that goes on, those that changed a moment ago, and the ends of a window. */
    private void readRows(
            List<Window> parts, List<GroupBy> groupBy, Filter filter, Function<List<@Nullable String>, Tally> tallies) {
        if (parts.isEmpty()) {
            return;
        }
        var starts = weeks.starts(parts.getFirst().from(), parts.getLast().to());
        jdbc.sql(query(groupBy, filter))
                .param("from", texts(parts.stream().map(Window::from)))
                .param("to", texts(parts.stream().map(Window::to)))
                .param("weeks", texts(starts.stream()))
                .params(filter.values())
                .query(row -> {
                    tallies.apply(values(row, groupBy, starts))
                            .add(
                                    Clock.State.valueOf(row.getString("state")),
                                    row.getObject("elapsed_minutes", Integer.class),
                                    row.getObject("target_percent", Integer.class),
                                    row.getLong("times"));
                });
    }

    private static String[] texts(Stream<Instant> instants) {
        return instants.map(Instant::toString).toArray(String[]::new);
    }

    static String query(List<GroupBy> groupBy, Filter filter) {
        var columns = groupBy.stream().map(GroupBy::column).collect(Collectors.joining(", "));
        return """
                SELECT %s, state, elapsed_minutes, target_percent, count(*) AS times
                FROM unnest(:from::timestamptz[], :to::timestamptz[]) AS part (since, until)
                JOIN clock_row ON outcome_at >= since AND outcome_at < until
                WHERE state IN ('MET', 'BREACHED', 'CANCELLED') %s
                GROUP BY %s, state, elapsed_minutes, target_percent
                """.formatted(columns, filter.conditions(), numbers(groupBy.size()));
    }

    /** By their places: a parameter in an expression makes it another one each time it is written. */
    private static String numbers(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    private List<@Nullable String> values(ResultSet row, List<GroupBy> groupBy, List<Instant> starts)
            throws SQLException {
        var values = new ArrayList<@Nullable String>();
        for (int i = 0; i < groupBy.size(); i++) {
            values.add(
                    groupBy.get(i) == GroupBy.WEEK
                            ? weeks.name(starts.get(row.getInt(i + 1) - 1))
                            : row.getString(i + 1));
        }
        return values;
    }

    private static Comparator<List<@Nullable String>> order(List<GroupBy> groupBy) {
        return (one, other) -> Arrays.compare(keys(groupBy, one), keys(groupBy, other));
    }

    private static String[] keys(List<GroupBy> groupBy, List<@Nullable String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> groupBy.get(i).order(values.get(i)))
                .toArray(String[]::new);
    }
}
