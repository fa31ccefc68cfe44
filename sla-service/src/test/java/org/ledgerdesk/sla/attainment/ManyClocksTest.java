package org.ledgerdesk.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.sla.domain.ClockKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page costs what it shows: no list reads more rows because there are more, first page or later one. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyClocksTest {

    /** A page of 50 rows found through an index, each in a place of its own, and what lies above them in the index. */
    private static final long PAGES = 300;

    private static final Filter ALL = new Filter(null, null, null, null);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private WeekPacking packing;

    @Autowired
    private PackedWeeks packed;

    @Autowired
    private DeskWeeks weeks;

    @BeforeAll
    void aDeskInUseForLong() {
        // It would find no steps of these clocks, and take them away one by one.
        jdbc.update("DELETE FROM clock_row_filling");
        jdbc.update("""
                INSERT INTO clock_row (clock_id, reference, kind, state, open, started_at, due_at, target_minutes,
                  allowed_seconds, counted_seconds, calendar, calendar_version, policy_version, outcome_at,
                  elapsed_minutes, target_percent, priority, department, organisation, category)
                SELECT gen_random_uuid(), 'HD-9' || n,
                  CASE WHEN n % 5000 = 10 THEN 'TRAINING_ANSWER' ELSE (ARRAY['RESPONSE', 'ASSESSMENT', 'QUOTE'])[1 + n % 3] END,
                  CASE WHEN n % 50 = 0 THEN 'PAUSED' WHEN n % 10 = 0 THEN 'RUNNING' WHEN n % 7 = 0 THEN 'BREACHED' ELSE 'MET' END, n % 10 = 0,
                  at, CASE WHEN n % 50 > 0 THEN at + interval '1 day' END, 60, 3600, 0, 'desk', 1, 1,
                  CASE WHEN n % 10 > 0 THEN at END, n % 90, n % 150, 'P' || 1 + n % 4, 'MANY-' || n % 7,
                  'client-' || n % 199, 'QUESTION'
                FROM (SELECT n, now() - n * interval '5 minutes' AS at FROM generate_series(1, 100000) n) t
                """);
        jdbc.update("""
                INSERT INTO ticket_standing
                SELECT 'HD-9' || n, now() - n * interval '5 minutes', CASE WHEN n % 10 = 0 THEN 'OPEN' ELSE 'ENDED' END,
                  false, false, 'P3', 'MANY-' || n % 7, 'client-' || n % 199, 'QUESTION' FROM generate_series(1, 100000) n
                """);
        jdbc.execute("VACUUM ANALYZE clock_row");
        jdbc.execute("VACUUM ANALYZE ticket_standing");
    }

    @AfterAll
    void clearAway() {
        jdbc.update("DELETE FROM clock_row WHERE department LIKE 'MANY-%'");
        jdbc.update("DELETE FROM ticket_standing WHERE department LIKE 'MANY-%'");
    }

    @Test
    void whatBurnsNextIsReadFromItsIndex() {
        for (var filter : new Filter[] {
            ALL,
            new Filter(ClockKind.QUOTE, Urgency.P1, null, null),
            new Filter(ClockKind.TRAINING_ANSWER, null, null, null),
            new Filter(null, null, "MANY-3", null),
            new Filter(null, null, null, "client-7")
        }) {
            costsLittle(ClockLists.openQuery(null, null, filter), filter, "-infinity");
            costsLittle(ClockLists.openQuery(null, null, filter), filter, "2026-03-01T00:00:00Z");
        }
        costsLittle(ClockLists.openQuery("RUNNING", Instant.now(), ALL), ALL, "-infinity");
    }

    @Test
    void whatStandsStillIsReadFromItsEnd() {
        costsLittle(ClockLists.openQuery("PAUSED", null, ALL), ALL, "-infinity", "PAUSED");
    }

    @Test
    void theClocksBehindAFigureAreReadFromTheirIndex() {
        for (var filter : new Filter[] {
            ALL, new Filter(ClockKind.QUOTE, null, "MANY-3", null), new Filter(null, null, null, "client-7")
        }) {
            costsLittle(ClockLists.endedQuery(filter), filter, "infinity");
        }
    }

    @Test
    void ticketsOfAnAgeAreReadFromTheirIndex() {
        for (var age : new Age[] {null, Age.UNDER_3_DAYS, Age.OLDER}) {
            costsLittle(Ageing.ticketsQuery(age, ALL, Instant.now()), ALL, "-infinity");
        }
    }

    /** Whether from the index alone depends on when the table was last vacuumed, and is not ours to promise. */
    @Test
    void figuresReadTheirWindowAndNotTheWholeTable() {
        var query = Attainment.query(List.of(GroupBy.WEEK, GroupBy.KIND), ALL)
                .replace(":from", "ARRAY[:from]")
                .replace(":to", "ARRAY[:to]");
        var plan = plan(query, ALL, "infinity", "RUNNING");

        assertThat(nodes(plan.path("Plan")).map(node -> node.path("Node Type").asString()))
                .as(plan.toPrettyString())
                .noneMatch(type -> type.contains("Seq Scan"));
    }

    @Test
    void figuresOfAYearReadNoRowOfAWeekThatIsOver() {
        packing.pack();
        var year = new Window(weeks.start(Instant.now(), -48), weeks.start(Instant.now(), 1));

        assertThat(year.without(packed.within(year)))
                .containsExactly(new Window(weeks.start(Instant.now(), 0), weeks.start(Instant.now(), 1)));
    }

    private void costsLittle(String query, Filter filter, String at) {
        costsLittle(query, filter, at, "RUNNING");
    }

    private void costsLittle(String query, Filter filter, String at, String state) {
        var plan = plan(query, filter, at, state);
        var top = plan.path("Plan");
        assertThat(nodes(top).map(node -> node.path("Node Type").asString()))
                .as(plan.toPrettyString())
                .noneMatch(type -> type.contains("Seq Scan"));
        assertThat(top.path("Shared Hit Blocks").asLong()
                        + top.path("Shared Read Blocks").asLong())
                .as(plan.toPrettyString())
                .isLessThan(PAGES);
    }

    private JsonNode plan(String query, Filter filter, String at, String state) {
        var values = new HashMap<>(filter.values());
        values.putAll(Map.of(
                "state", state,
                "dueBefore", Instant.now().toString(),
                "outcome", "MET",
                "from", Instant.now().minusSeconds(30 * 24 * 3600).toString(),
                "to", Instant.now().toString(),
                "after", Instant.now().minusSeconds(3 * 24 * 3600).toString(),
                "until", Instant.now().minusSeconds(24 * 3600).toString(),
                "at", at,
                "id", "00000000-0000-0000-0000-000000000000"));
        values.put("limit", 51);
        values.put("weeks", new String[] {"2025-01-06T00:00:00Z"});
        var text = new NamedParameterJdbcTemplate(jdbc)
                .queryForObject("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + query, values, String.class);
        return JsonMapper.shared().readTree(text).get(0);
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), node.path("Plans").valueStream().flatMap(ManyClocksTest::nodes));
    }
}
