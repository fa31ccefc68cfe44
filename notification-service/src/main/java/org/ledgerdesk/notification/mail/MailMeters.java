package org.ledgerdesk.notification.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.watch.Sampled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What operations watch of the mail: what became of each, in and out, and what waits how long. Only committed steps count. */
@Component
public class MailMeters {

    private static final List<String> OUT = List.of("SENT", "BOUNCED", "FAILED");
    private static final List<String> IN =
            List.of("TICKET_OPENED", "RESPONSE_ADDED", "AUTOMATIC_IGNORED", "DUPLICATE", "REFUSED");

    /** A mail that is to go out later does not wait; one that was tried does, and one that is written. */
    private static final String WAITING_OUT = """
            SELECT count(*) AS mails, min(planned_at) AS since FROM (
              SELECT planned_at FROM outbox_mail
              WHERE state IN ('PLANNED', 'READY', 'SENDING', 'IN_DOUBT')
                AND (state <> 'PLANNED' OR attempts > 0 OR next_attempt_at <= now())
              LIMIT 100000) AS waiting
            """;

    private static final String WAITING_IN = """
            SELECT count(*) AS mails, min(received_at) AS since FROM (
              SELECT received_at FROM inbox_mail WHERE state = 'RECEIVED' LIMIT 100000) AS waiting
            """;

    private final Map<String, Counter> out;
    private final Map<String, Counter> in;
    // A gauge lets go of what nobody else holds.
    private final Sampled<Waiting> waitingOut;
    private final Sampled<Waiting> waitingIn;

    record Waiting(long mails, @Nullable Instant since) {

        private double seconds() {
            return since == null
                    ? 0
                    : Math.max(0, Duration.between(since, Instant.now()).toMillis() / 1000.0);
        }
    }

    MailMeters(JdbcClient jdbc, MeterRegistry registry) {
        this.out = counters("ledgerdesk.mail.out", "Mails that were to go out, by what became of them", OUT, registry);
        this.in = counters("ledgerdesk.mail.in", "Mails that came in, by what became of them", IN, registry);
        this.waitingOut = waiting("out", "Mails that are to go out now", WAITING_OUT, jdbc, registry);
        this.waitingIn = waiting("in", "Mails that came in and are not dealt with yet", WAITING_IN, jdbc, registry);
    }

    public void out(String outcome) {
        counted(out.get(outcome));
    }

    public void in(String outcome) {
        counted(in.get(outcome));
    }

    private static void counted(Counter counter) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            counter.increment();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter.increment();
            }
        });
    }

    private static Map<String, Counter> counters(
            String name, String description, List<String> outcomes, MeterRegistry registry) {
        return outcomes.stream().collect(Collectors.toMap(Function.identity(), outcome -> Counter.builder(name)
                .description(description)
                .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                .register(registry)));
    }

    private static Sampled<Waiting> waiting(
            String way, String description, String sql, JdbcClient jdbc, MeterRegistry registry) {
        var waiting = new Sampled<>(
                description, () -> jdbc.sql(sql).query(Waiting.class).single());
        Gauge.builder("ledgerdesk.mail." + way + ".waiting", waiting, now -> now.show(Waiting::mails))
                .description(description)
                .register(registry);
        TimeGauge.builder(
                        "ledgerdesk.mail." + way + ".lag", waiting, TimeUnit.SECONDS, now -> now.show(Waiting::seconds))
                .description("How long the one that waits longest has waited")
                .register(registry);
        return waiting;
    }
}
