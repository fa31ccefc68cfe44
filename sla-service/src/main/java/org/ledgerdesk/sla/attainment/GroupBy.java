package org.ledgerdesk.sla.attainment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.domain.ClockKind;

/** What figures can be told apart by. */
enum GroupBy {
    KIND("kind"),
    PRIORITY("coalesce(priority, 'UNASSESSED')"),
    DEPARTMENT("department"),
    ORGANISATION("organisation"),
    WEEK("width_bucket(outcome_at, :weeks::timestamptz[])");

    private static final int MOST = 2;

    private final String column;

    GroupBy(String column) {
        this.column = column;
    }

    /** In the order asked; by kind when nothing is. */
    static List<GroupBy> asked(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            return List.of(KIND);
        }
        var groups = names.stream().map(GroupBy::named).toList();
        if (groups.size() > MOST || Set.copyOf(groups).size() < groups.size()) {
            throw Problem.rule("groupBy", "group-by-too-much", "Figures are told apart by one thing, or by two.");
        }
        return groups;
    }

    private static GroupBy named(String name) {
        return Arrays.stream(values())
                .filter(group -> group.parameter().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.malformed(
                        "malformed-parameter",
                        "'groupBy' is one or two of "
                                + EnumSet.allOf(GroupBy.class).stream()
                                        .map(GroupBy::parameter)
                                        .toList()));
    }

    /** As it is written in a question and in its answer. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }

    /** By which groups stand in order: kinds as the desk lists them, all else by name, what has none last. */
    String order(@Nullable String value) {
        if (value == null) {
            return "\uffff";
        }
        return this == KIND ? "%02d".formatted(ClockKind.valueOf(value).ordinal()) : value;
    }
}
