package org.ledgerdesk.sla.attainment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.domain.ClockKind;

/** What a list or a figure is narrowed to. */
record Filter(
        @Nullable ClockKind kind,
        @Nullable Urgency priority,
        @Nullable String department,
        @Nullable String organisation) {

    /** Prospects' tickets belong to no organisation. */
    private static final String NONE = "none";

    private static final int LONGEST = 200;

    Filter {
        plain("department", department);
        plain("organisation", organisation);
    }

    private static void plain(String parameter, @Nullable String text) {
        if (text != null && (text.length() > LONGEST || text.codePoints().anyMatch(Filter::refused))) {
            throw Problem.malformed(
                    "malformed-parameter", "'%s' does not have the form expected there.".formatted(parameter));
        }
    }

    private static boolean refused(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    /** Conditions on the columns of these names, each behind an AND; {@link #values} has what they name. */
    String conditions() {
        var conditions = new ArrayList<String>();
        if (kind != null) {
            conditions.add("kind = :kind");
        }
        if (priority != null) {
            conditions.add(priority == Urgency.UNASSESSED ? "priority IS NULL" : "priority = :priority");
        }
        if (department != null) {
            conditions.add("department = :department");
        }
        if (organisation != null) {
            conditions.add(organisation.equals(NONE) ? "organisation IS NULL" : "organisation = :organisation");
        }
        return conditions.stream().map(" AND "::concat).collect(Collectors.joining());
    }

    boolean takesPriority(@Nullable String value) {
        return priority == null || priority == Urgency.of(value);
    }

    boolean takesDepartment(@Nullable String value) {
        return department == null || department.equals(value);
    }

    boolean takesOrganisation(@Nullable String value) {
        return organisation == null || organisation.equals(value == null ? NONE : value);
    }

    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("kind", kind == null ? "" : kind.name());
        values.put("priority", priority == null ? "" : priority.name());
        values.put("department", department == null ? "" : department);
        values.put("organisation", organisation == null ? "" : organisation);
        return values;
    }
}
