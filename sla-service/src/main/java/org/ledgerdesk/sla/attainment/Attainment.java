package org.ledgerdesk.sla.attainment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up outcomes of clocks: each counts once, in the week and under the dimensions it came in. */
@Component
class Attainment {

    private final JdbcClient jdbc;
    private final DeskWeeks weeks;

    /** The figures of those outcomes that have these values in common. */
    record Group(List<@Nullable String> values, Tally.Figures figures) {}

    record Answer(List<Group> groups, Tally.Figures total) {}

    Attainment(JdbcClient jdbc, DeskWeeks weeks) {
        this.jdbc = jdbc;
        this.weeks = weeks;
    }

    Answer of(Window window, List<GroupBy> groupBy, Filter filter) {
        var starts = weeks.starts(window.from(), window.to());
        var tallies = new LinkedHashMap<List<@Nullable String>, Tally>();
        jdbc.sql(query(groupBy, filter))
                .param("from", window.from().toString())
                .param("to", window.to().toString())
                .param("weeks", starts.stream().map(Instant::toString).toArray(String[]::new))
                .params(filter.values())
                .query(row -> {
                    tallies.computeIfAbsent(values(row, groupBy, starts), key -> new Tally())
                            .add(
                                    Clock.State.valueOf(row.getString("state")),
                                    row.getObject("elapsed_minutes", Integer.class),
                                    row.getObject("target_percent", Integer.class),
                                    row.getLong("times"));
                });
        var groups = tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order(groupBy)))
                .map(group -> new Group(group.getKey(), group.getValue().figures()))
                .toList();
        return new Answer(groups, Tally.sum(tallies.values()).figures());
    }

    static String query(List<GroupBy> groupBy, Filter filter) {
        var columns = groupBy.stream().map(GroupBy::column).collect(Collectors.joining(", "));
        return """
                SELECT %s, state, elapsed_minutes, target_percent, count(*) AS times FROM clock_row
                WHERE state IN ('MET', 'BREACHED', 'CANCELLED')
                  AND outcome_at >= :from::timestamptz AND outcome_at < :to::timestamptz %s
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
