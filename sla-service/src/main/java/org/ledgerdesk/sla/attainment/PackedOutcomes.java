package org.ledgerdesk.sla.attainment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.Clock;

/**
 * The outcomes of a week and a kind, one after the other in bytes, as the table {@code week_outcomes} has them. There may be
 * millions in a question: nothing is made, and nothing looked up by name, for each of them.
 *
 * @param priorities those that occur, null for unassessed; departments and organisations alike
 */
record PackedOutcomes(
        String week,
        String kind,
        List<@Nullable String> priorities,
        List<@Nullable String> departments,
        List<@Nullable String> organisations,
        byte[] outcomes) {

    private static final Clock.State[] STATES = {Clock.State.MET, Clock.State.BREACHED, Clock.State.CANCELLED};

    /**
     * Adds to the tallies of their groups those outcomes that the filter takes.
     *
     * @param tallies by the values a group has in common
     */
    void addTo(Function<List<@Nullable String>, Tally> tallies, List<GroupBy> groupBy, Filter filter) {
        var known =
                new Tally[groupBy.stream().mapToInt(one -> words(one).size()).reduce(1, Math::multiplyExact)];
        int priorityStep = step(groupBy, GroupBy.PRIORITY);
        int departmentStep = step(groupBy, GroupBy.DEPARTMENT);
        int organisationStep = step(groupBy, GroupBy.ORGANISATION);
        var takenPriorities = taken(priorities, filter::takesPriority);
        var takenDepartments = taken(departments, filter::takesDepartment);
        var takenOrganisations = taken(organisations, filter::takesOrganisation);
        var bytes = ByteBuffer.wrap(outcomes);
        while (bytes.hasRemaining()) {
            var state = STATES[bytes.getShort() - 1];
            int priority = bytes.getShort() - 1;
            int department = bytes.getShort() - 1;
            int organisation = bytes.getInt() - 1;
            int minutes = bytes.getInt();
            int percent = bytes.getInt();
            if (takenPriorities[priority] && takenDepartments[department] && takenOrganisations[organisation]) {
                int place = priority * priorityStep + department * departmentStep + organisation * organisationStep;
                if (known[place] == null) {
                    known[place] = tallies.apply(values(groupBy, place));
                }
                known[place].add(state, minutes, percent, 1);
            }
        }
    }

    private List<@Nullable String> words(GroupBy dimension) {
        return switch (dimension) {
            case WEEK -> List.of(week);
            case KIND -> List.of(kind);
            case PRIORITY -> priorities;
            case DEPARTMENT -> departments;
            case ORGANISATION -> organisations;
        };
    }

    /** How far apart two groups are that differ in the next word of this dimension; 0 when it tells none apart. */
    private int step(List<GroupBy> groupBy, GroupBy dimension) {
        int step = 1;
        for (var one : groupBy) {
            if (one == dimension) {
                return step;
            }
            step *= words(one).size();
        }
        return 0;
    }

    private List<@Nullable String> values(List<GroupBy> groupBy, int place) {
        var values = new ArrayList<@Nullable String>();
        int rest = place;
        for (var one : groupBy) {
            var words = words(one);
            var word = words.get(rest % words.size());
            values.add(one == GroupBy.PRIORITY ? Urgency.of(word).name() : word);
            rest /= words.size();
        }
        return values;
    }

    private static boolean[] taken(List<@Nullable String> words, Predicate<@Nullable String> filter) {
        var taken = new boolean[words.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = filter.test(words.get(i));
        }
        return taken;
    }
}
