package org.ledgerdesk.sla.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.sla.breach.StoredClocks.History;
import org.ledgerdesk.sla.domain.ClockEvent;
import org.ledgerdesk.sla.domain.ClockKind;
import org.ledgerdesk.sla.domain.Clocks;
import org.ledgerdesk.sla.domain.Course;
import org.ledgerdesk.sla.domain.Judged;
import org.ledgerdesk.sla.domain.PoliciesInForce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two instances' sweeps over the same due clocks, two of each ticket, beside the service's own. */
@ServiceTest
class SweepsTogetherTest {

    private static final int TICKETS = 700;

    private static int last = 600_000;

    @Autowired
    private OpenClocks open;

    @Autowired
    private StoredClocks stored;

    @Autowired
    private CommandGateway commands;

    @Autowired
    private PoliciesInForce promises;

    @Autowired
    private Renewal renewal;

    @Autowired
    private OneTransaction transaction;

    @Autowired
    private InstantSource time;

    @Autowired
    private ClockMeters meters;

    @Autowired
    private JdbcTemplate jdbc;

    private List<String> tickets = List.of();

    @BeforeEach
    void clocksFellDueAnHourAgo() {
        tickets = IntStream.range(0, TICKETS).mapToObj(n -> "HD-" + ++last).toList();
        transaction.run(() -> open.record(tickets.stream().map(this::begun).toList()));
    }

    /** Thousands of rows more would have other tests' queries planned otherwise. */
    @AfterEach
    void clearAway() {
        jdbc.update("DELETE FROM open_clock WHERE reference = ANY(?)", (Object) tickets.toArray(String[]::new));
        jdbc.update("DELETE FROM clock_row WHERE reference = ANY(?)", (Object) tickets.toArray(String[]::new));
    }

    /** Of clocks that nobody else sees yet, for the service's own sweep goes on beside. */
    @Test
    void aBatchTakesTheTicketsItHoldsAndLeavesAllOthers() {
        transaction.run(() -> {
            jdbc.update("""
                    INSERT INTO open_clock (clock_id, reference, kind, state, next_at)
                    SELECT gen_random_uuid(), 'HD-LOCK-' || n, 'RESPONSE', 'RUNNING', 'epoch'::timestamptz + n * interval '1 s'
                    FROM generate_series(1, 5000) n
                    """);

            assertThat(open.due(time.instant(), 100)).hasSize(100);

            assertThat(jdbc.queryForObject(
                            "SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'",
                            Long.class))
                    .isEqualTo(100);
            jdbc.update("DELETE FROM open_clock WHERE reference LIKE 'HD-LOCK-%'");
        });
    }

    @Test
    void eachWarningAndBreachIsStoredOnceHoweverManySweep() throws Exception {
        together(() -> {});

        await().atMost(Duration.ofSeconds(30)).until(() -> due() == 0);
        assertThat(steps()).containsOnly(1L).hasSize(4 * TICKETS);
    }

    @Test
    void sweepsThatAreKilledInTheMiddleOfABatchLoseNothingAndRepeatNothing() throws Exception {
        together(this::killBatchesThatHaveWritten);

        // The service's own sweep may hold some of them still.
        await().atMost(Duration.ofSeconds(30)).until(() -> due() == 0);
        assertThat(steps()).containsOnly(1L).hasSize(4 * TICKETS);
    }

    private void together(Runnable meanwhile) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> sweep().sweep());
            var other = threads.submit(() -> sweep().sweep());
            meanwhile.run();
            one.get();
            other.get();
        }
    }

    /** Whoever is in the middle of a batch loses its connection, and with it all that the batch has written so far. */
    private void killBatchesThatHaveWritten() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> !jdbc.queryForList("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity a
                WHERE datname = current_database() AND backend_xid IS NOT NULL
                  AND EXISTS (SELECT FROM pg_locks l WHERE l.pid = a.pid AND locktype = 'advisory')
                """).isEmpty());
    }

    private BreachSweep sweep() {
        return new BreachSweep(open, stored, commands, promises, renewal, transaction, time, meters, 3);
    }

    private Judged begun(String reference) {
        var now = time.instant();
        var steps = Stream.of(ClockKind.INITIAL_RESPONSE, ClockKind.RESPONSE)
                .map(kind -> started(reference, kind, now.minus(Duration.ofHours(2))))
                .toList();
        stored.append(new History(reference, -1, new Clocks()), steps);
        return new Judged(steps, List.of(), Clocks.of(steps).all());
    }

    private static ClockEvent started(String reference, ClockKind kind, Instant at) {
        var due = at.plus(Duration.ofHours(1));
        var step = new ClockEvent.Step(
                reference,
                UUID.randomUUID().toString(),
                kind,
                at,
                UUID.randomUUID().toString(),
                1,
                1);
        return new ClockEvent.ClockStarted(
                step, at, Duration.ofHours(1), "24x7", new Course(at, due, at.plus(Duration.ofMinutes(45)), due));
    }

    /** How often each step of each clock is stored. */
    private List<Long> steps() {
        return jdbc.queryForList("""
                SELECT count(*) FROM domain_event
                WHERE aggregate_identifier = ANY(?) AND payload_type IN ('ClockWarned', 'ClockBreached')
                GROUP BY convert_from(payload, 'UTF8')::jsonb -> 'step' ->> 'clockId', payload_type
                """, Long.class, (Object) tickets.toArray(String[]::new));
    }

    private long due() {
        return jdbc.queryForObject(
                "SELECT count(*) FROM open_clock WHERE next_at IS NOT NULL AND reference = ANY(?)", Long.class, (Object)
                        tickets.toArray(String[]::new));
    }
}
