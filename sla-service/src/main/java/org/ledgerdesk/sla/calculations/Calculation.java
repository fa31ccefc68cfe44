package org.ledgerdesk.sla.calculations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A question about business time as it is sent; {@link Question} makes sense of it. */
public record Calculation(
        @Nullable CalendarBody calendar,
        @Nullable Op op,
        @Nullable String start,
        @Nullable String end,
        @Nullable JsonNode seconds,
        @Nullable List<List<String>> suspended) {

    public enum Op {
        ADD,
        ELAPSED,
        IS_OPEN
    }

    /** @param overrides hours by date, none for closed; they also win over a holiday */
    public record CalendarBody(
            @Nullable String zone,
            @Nullable Week week,
            @Nullable List<String> holidays,
            @Nullable Map<String, List<List<String>>> overrides) {}

    public record Week(
            @Nullable List<List<String>> mon,
            @Nullable List<List<String>> tue,
            @Nullable List<List<String>> wed,
            @Nullable List<List<String>> thu,
            @Nullable List<List<String>> fri,
            @Nullable List<List<String>> sat,
            @Nullable List<List<String>> sun) {}
}
