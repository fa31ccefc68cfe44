package org.ledgerdesk.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Tickets opened through the gateway by eight callers at once, beside PostgreSQL storing a row of the same width for as many. */
final class Opening {

    private static final int CALLERS = 8;
    private static final int ROUNDS = 4;

    private final BenchDesk desk;
    private final Counts counts;
    private final PgBench pgbench;
    private final List<String> tokens;
    private final Report report;

    Opening(BenchDesk desk, Counts counts, PgBench pgbench, List<String> tokens, Report report) {
        this.desk = desk;
        this.counts = counts;
        this.pgbench = pgbench;
        this.tokens = tokens;
        this.report = report;
    }

    static int callers() {
        return CALLERS;
    }

    /** The first rounds warm the desk up; the last ones count. pgbench runs while the desk is quiet, before and after. */
    void run(int seconds) throws InterruptedException, IOException, SQLException {
        var bytes = counts.openingBytes();
        double before = pgbench.insertsPerSecond(CALLERS, seconds, bytes);
        report.say("pgbench, %d clients, rows of %d bytes: %.0f /s", CALLERS, bytes, before);
        for (int round = 1; round <= ROUNDS; round++) {
            long backlog = counts.events();
            var timings = new Timings();
            var refused = new AtomicInteger();
            long begun = System.nanoTime();
            open(seconds, timings, refused);
            double rate = timings.count() / ((System.nanoTime() - begun) / 1e9);
            report.say(
                    "opening, round %d: %6.1f /s = %4.1f %% of pgbench, %s, %d refused, %d facts stored",
                    round, rate, 100 * rate / before, timings, refused.get(), counts.events() - backlog);
        }
        counts.awaitQuiet(report);
        report.say("pgbench again: %.0f /s", pgbench.insertsPerSecond(CALLERS, seconds, bytes));
    }

    private void open(int seconds, Timings timings, AtomicInteger refused) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var token : tokens) {
                callers.submit(() -> {
                    for (int i = 0; System.nanoTime() < end; i++) {
                        var answer = desk.post(token, "/tickets", ticket(i)).answer();
                        if (answer.status() == 201) {
                            timings.add(answer.nanos());
                        } else {
                            refused.incrementAndGet();
                        }
                    }
                });
            }
        }
    }

    private static Map<String, Object> ticket(int number) {
        return Map.of(
                "category",
                "BUG_REPORT",
                "subject",
                "Blank page at step " + number % 7 + " of the checkout",
                "description",
                "Since this morning nothing shows after the address is filled in. We tried two browsers, order BW-"
                        + (10_000 + number) + " is stuck there and customers ring us about it.",
                "urls",
                List.of("https://bench-works.example/checkout"),
                "orderNumbers",
                List.of("BW-" + (10_000 + number)));
    }
}
