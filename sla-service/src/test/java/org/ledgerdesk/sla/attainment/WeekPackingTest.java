package org.ledgerdesk.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.sla.domain.ClockKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures of packed weeks are those of their rows at every moment, whoever changes what in whichever order. */
@ServiceTest
class WeekPackingTest {

    /** Mondays in Amsterdam, of a year in which no other test has outcomes; its clocks go back within the fourth week. */
    private static final Instant BEGIN = Instant.parse("2012-10-07T22:00:00Z");

    private static final Instant END = Instant.parse("2012-11-18T23:00:00Z");
    private static final Window SIX_WEEKS = new Window(BEGIN, END);
    private static final Filter ALL = new Filter(null, null, null, null);

    @Autowired
    private WeekPacking packing;

    @Autowired
    private PackedWeeks packed;

    @Autowired
    private ChangedOutcomes changed;

    @Autowired
    private PackedWeekRebuild rebuild;

    @Autowired
    private DeskWeeks weeks;

    @Autowired
    private Attainment attainment;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private OneTransaction transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Random random = new Random(20121007);

    @BeforeEach
    void outcomesOfSixWeeks() {
        jdbc.update("DELETE FROM clock_row_filling");
        for (int i = 0; i < 400; i++) {
            insert();
        }
        packing.pack();
    }

    @AfterEach
    void clearAway() {
        jdbc.update("DELETE FROM clock_row WHERE reference LIKE 'HD-PACKED-%'");
        packing.pack();
    }

    @Test
    void afterAnyChangesAndPackingsFiguresAreThoseThatTheRowsGive() {
        assertThat(packed.within(SIX_WEEKS)).hasSize(6);
        for (int i = 0; i < 300; i++) {
            change();
            if (random.nextInt(4) == 0) {
                packing.pack();
            }
            asTheRowsSay(window(), groupBy(), filter());
        }
    }

    @Test
    void everyGroupingAndFilterOfPackedWeeksGivesWhatTheRowsGive() {
        var values = GroupBy.values();
        for (var one : values) {
            asTheRowsSay(SIX_WEEKS, List.of(one), ALL);
            for (var other : values) {
                if (other != one) {
                    asTheRowsSay(SIX_WEEKS, List.of(one, other), filter());
                }
            }
        }
        assertThat(packed.within(SIX_WEEKS))
                .as("and they came from packed weeks")
                .hasSize(6);
    }

    @Test
    void aChangeThatIsCommittedLateIsInTheFiguresAtOnce() {
        long before = count();
        var late = new TransactionTemplate(transactions);
        late.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        late.executeWithoutResult(status -> {
            insert();
            besides(packing::pack);
            besides(() -> assertThat(count()).isEqualTo(before));
        });

        assertThat(packed.within(SIX_WEEKS)).as("one is counted from its rows").hasSize(5);
        assertThat(count()).isEqualTo(before + 1);
        packing.pack();
        assertThat(packed.within(SIX_WEEKS)).hasSize(6);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void whatIsWrittenWhileAWeekIsBeingPackedIsPackedWithItOrHasItPackedAgain() {
        var week = new Window(BEGIN, Instant.parse("2012-10-14T22:00:00Z"));
        long before = count();
        insert(BEGIN.plusSeconds(60));

        packBesides(week, () -> insert(BEGIN.plusSeconds(61)), () -> {});
        assertThat(packed.within(week)).hasSize(1);
        assertThat(count()).isEqualTo(before + 2);

        insert(BEGIN.plusSeconds(62));
        packBesides(week, () -> {}, () -> insert(BEGIN.plusSeconds(63)));
        assertThat(packed.within(week)).isEmpty();
        assertThat(count()).isEqualTo(before + 4);
        packing.pack();
        assertThat(packed.within(week)).hasSize(1);
        assertThat(count()).isEqualTo(before + 4);
    }

    private void packBesides(Window week, Runnable beforeForgetting, Runnable after) {
        var client = JdbcClient.create(jdbc);
        var interrupted = new ChangedOutcomes(client, weeks) {
            @Override
            boolean forget(Window packing) {
                besides(beforeForgetting);
                boolean forgotten = super.forget(packing);
                besides(after);
                return forgotten;
            }
        };
        var another = new WeekPacking(interrupted, packed, weeks, transaction, client, Instant::now);
        transaction.run(() -> another.pack(week));
    }

    @Test
    void packedTwiceAWeekIsTheSame() {
        var before = packedRows();
        assertThat(before).isNotEmpty();
        jdbc.update("UPDATE clock_row SET category = category WHERE reference LIKE 'HD-PACKED-%'");
        assertThat(packed.within(SIX_WEEKS)).as("all are to be packed anew").isEmpty();

        packing.pack();
        packing.pack();

        assertThat(packedRows()).isEqualTo(before);
    }

    @Test
    void packedRowsThatWereEditedAreRebuilt() {
        var before = packedRows();
        for (var edit : List.of(
                "UPDATE week_outcomes SET outcomes = substr(outcomes, 19)",
                "DELETE FROM week_outcomes WHERE kind = 'QUOTE'",
                "UPDATE week_outcomes SET kind = 'STATUS_UPDATE' WHERE kind = 'QUOTE'",
                "UPDATE week_outcomes SET starts_at = starts_at - interval '70 days', ends_at = ends_at - interval '70 days' WHERE kind = 'QUOTE'")) {
            jdbc.update(edit + (edit.contains("WHERE") ? " AND" : " WHERE")
                    + " starts_at BETWEEN '2012-10-01' AND '2012-12-01'");
            assertThat(packedRows()).as(edit).isNotEqualTo(before);

            rebuild.rebuild();

            assertThat(packedRows()).as(edit).isEqualTo(before);
        }
    }

    @Test
    void aDeskThatMovesToAnotherZoneHasItsWeeksPackedAnew() {
        var elsewhere = new DeskWeeks(ZoneId.of("Asia/Kathmandu"));
        var there = new ChangedOutcomes(JdbcClient.create(jdbc), elsewhere);
        var packedThere = new PackedWeeks(jdbc, there, elsewhere);
        var figures = new Attainment(JdbcClient.create(jdbc), packedThere, elsewhere, transactions);
        var packingThere =
                new WeekPacking(there, packedThere, elsewhere, transaction, JdbcClient.create(jdbc), Instant::now);

        assertThat(packedThere.within(SIX_WEEKS)).isEmpty();
        var before = figures.of(SIX_WEEKS, List.of(GroupBy.WEEK, GroupBy.KIND), ALL);
        packingThere.pack();

        assertThat(packedThere.within(SIX_WEEKS)).hasSize(5);
        assertThat(figures.of(SIX_WEEKS, List.of(GroupBy.WEEK, GroupBy.KIND), ALL))
                .isEqualTo(before);
        assertThat(packed.within(SIX_WEEKS)).isEmpty();
    }

    @Test
    void theWeekThatGoesOnIsNotPackedAndItsNotesAreKeptOnce() {
        insert(Instant.now().minus(Duration.ofSeconds(1)));
        jdbc.update("INSERT INTO changed_outcomes SELECT quarter FROM changed_outcomes, generate_series(1, 3)");

        packing.pack();

        assertThat(changed.weeks()).isNotEmpty();
        assertThat(jdbc.queryForObject("SELECT count(*) - count(DISTINCT quarter) FROM changed_outcomes", Long.class))
                .isZero();
    }

    private void insert() {
        insert(BEGIN.plusSeconds(random.nextLong(Duration.between(BEGIN, END).toSeconds())));
    }

    private void insert(Instant outcomeAt) {
        OutcomeInRow.insert(jdbc, random, outcomeAt);
    }

    /** What a fold known better, a ticket's dimensions, a rebuild do to rows; not always of one week alone. */
    private void change() {
        var some = "reference LIKE 'HD-PACKED-%" + random.nextInt(10) + random.nextInt(10) + "'";
        switch (random.nextInt(6)) {
            case 0 -> insert();
            case 1 -> jdbc.update("DELETE FROM clock_row WHERE " + some);
            case 2 -> jdbc.update("UPDATE clock_row SET outcome_at = outcome_at + interval '8 days' WHERE " + some);
            case 3 -> jdbc.update("UPDATE clock_row SET outcome_at = NULL, state = 'RUNNING' WHERE " + some);
            case 4 -> jdbc.update("UPDATE clock_row SET department = 'MOVED', priority = 'P3' WHERE " + some);
            default -> jdbc.update("""
                        UPDATE clock_row SET state = 'BREACHED', elapsed_minutes = 77, target_percent = 128,
                          outcome_at = coalesce(outcome_at, '2012-10-20T12:00:00Z') WHERE
                        """ + some);
        }
    }

    private Window window() {
        var begin = BEGIN.plus(Duration.ofHours(random.nextInt(24 * 14) - 24 * 7L));
        return random.nextInt(3) == 0
                ? SIX_WEEKS
                : new Window(begin, begin.plus(Duration.ofHours(1 + random.nextInt(24 * 40))));
    }

    private List<GroupBy> groupBy() {
        var all = new ArrayList<>(Arrays.asList(GroupBy.values()));
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(2));
    }

    private Filter filter() {
        return new Filter(
                random.nextInt(4) == 0 ? ClockKind.QUOTE : null,
                random.nextInt(4) == 0 ? random.nextBoolean() ? Urgency.P1 : Urgency.UNASSESSED : null,
                random.nextInt(4) == 0 ? "SUPPORT" : null,
                random.nextInt(4) == 0 ? random.nextBoolean() ? "harbour-linen" : "none" : null);
    }

    private void asTheRowsSay(Window window, List<GroupBy> groupBy, Filter filter) {
        var answer = attainment.of(window, groupBy, filter);
        var expected = OutcomeInRow.of(jdbc, window, filter);
        assertThat(answer.groups())
                .as("%s %s %s", window, groupBy, filter)
                .extracting(group -> group.values() + " " + group.figures())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().collect(Collectors.groupingBy(one -> one.values(groupBy))).entrySet().stream()
                                .map(group -> group.getKey() + " " + OutcomeInRow.figures(group.getValue()))
                                .toList());
        assertThat(answer.total()).isEqualTo(OutcomeInRow.figures(expected));
    }

    private long count() {
        var total = attainment.of(SIX_WEEKS, List.of(GroupBy.KIND), ALL).total();
        return total.met() + total.breached() + total.cancelled();
    }

    private List<String> packedRows() {
        return jdbc.queryForList(
                "SELECT w::text FROM week_outcomes w WHERE starts_at < '2013-01-01' ORDER BY starts_at, kind",
                String.class);
    }

    /** By somebody else, to the end, while the caller's transaction goes on. */
    private static void besides(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }
}
