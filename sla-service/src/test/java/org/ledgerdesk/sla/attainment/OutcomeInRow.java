package org.ledgerdesk.sla.attainment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An outcome as its row has it, and figures counted from such by other means than the service's. */
record OutcomeInRow(
        String kind,
        String state,
        Instant at,
        @Nullable Integer minutes,
        @Nullable Integer percent,
        String priority,
        @Nullable String department,
        @Nullable String organisation) {

    List<@Nullable String> values(List<GroupBy> groupBy) {
        return groupBy.stream()
                .map(one -> switch (one) {
                    case KIND -> kind;
                    case WEEK ->
                        DateTimeFormatter.ISO_WEEK_DATE
                                .format(at.atZone(ZoneId.of("Europe/Amsterdam")))
                                .substring(0, 8);
                    case PRIORITY -> priority;
                    case DEPARTMENT -> department;
                    case ORGANISATION -> organisation;
                })
                .toList();
    }

    /** One that came then, of a clock like no other. */
    static void insert(JdbcTemplate jdbc, Random random, Instant outcomeAt) {
        boolean done = random.nextInt(5) > 0;
        jdbc.update(
                """
                INSERT INTO clock_row (clock_id, reference, kind, state, open, started_at, target_minutes, allowed_seconds,
                  counted_seconds, calendar, calendar_version, policy_version, outcome_at, elapsed_minutes, target_percent,
                  priority, department, organisation, category)
                VALUES (gen_random_uuid(), 'HD-PACKED-' || ?, ?, ?, false, now(), 60, 3600, 0, 'desk', 1, 1, ?::timestamptz, ?, ?,
                  ?, ?, ?, 'QUESTION')
                """,
                random.nextInt(100_000),
                one(random, "RESPONSE", "QUOTE", "ASSESSMENT"),
                done ? one(random, "MET", "BREACHED") : one(random, "CANCELLED", "BREACHED"),
                outcomeAt.toString(),
                done ? random.nextInt(200) : null,
                done ? random.nextInt(300) : null,
                one(random, "P1", "P2", null),
                one(random, "SUPPORT", "BILLING", "CONTENT", null),
                one(random, "harbour-linen", "noordzee-fietsen", "zeta", null));
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    static List<OutcomeInRow> of(JdbcTemplate jdbc, Window window, Filter filter) {
        return JdbcClient.create(jdbc).sql("""
                        SELECT kind, state, outcome_at AS at, elapsed_minutes AS minutes, target_percent AS percent,
                          coalesce(priority, 'UNASSESSED') AS priority, department, organisation
                        FROM clock_row WHERE outcome_at IS NOT NULL
                        """).query(OutcomeInRow.class).list().stream()
                .filter(one -> !one.at().isBefore(window.from()) && one.at().isBefore(window.to()))
                .filter(one ->
                        filter.kind() == null || one.kind().equals(filter.kind().name()))
                .filter(one -> filter.priority() == null
                        || one.priority().equals(filter.priority().name()))
                .filter(one ->
                        filter.department() == null || filter.department().equals(one.department()))
                .filter(one -> filter.organisation() == null
                        || filter.organisation().equals(one.organisation() == null ? "none" : one.organisation()))
                .toList();
    }

    static Tally.Figures figures(List<OutcomeInRow> outcomes) {
        long met = count(outcomes, "MET");
        long breached = count(outcomes, "BREACHED");
        return new Tally.Figures(
                met,
                breached,
                count(outcomes, "CANCELLED"),
                met + breached == 0 ? null : (double) met / (met + breached),
                percentiles(outcomes.stream().map(OutcomeInRow::minutes), 1),
                percentiles(outcomes.stream().map(OutcomeInRow::percent), 100));
    }

    private static long count(List<OutcomeInRow> outcomes, String state) {
        return outcomes.stream().filter(one -> one.state().equals(state)).count();
    }

    private static Tally.@Nullable Percentiles percentiles(Stream<@Nullable Integer> values, double unit) {
        var sorted = values.filter(Objects::nonNull).sorted().toList();
        return sorted.isEmpty()
                ? null
                : new Tally.Percentiles(
                        smallest(sorted, 50) / unit, smallest(sorted, 90) / unit, smallest(sorted, 95) / unit);
    }

    /** That so many of a hundred do not exceed. */
    private static int smallest(List<Integer> sorted, int percent) {
        return sorted.stream()
                .filter(value ->
                        100 * sorted.stream().filter(one -> one <= value).count() >= (long) percent * sorted.size())
                .findFirst()
                .orElseThrow();
    }
}
