package org.ledgerdesk.sla.breach;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.sla.breach.OpenClocks.Due;
import org.ledgerdesk.sla.breach.StoredClocks.History;
import org.ledgerdesk.sla.domain.ClockCommand.LookAtTheTime;
import org.ledgerdesk.sla.domain.Judged;
import org.ledgerdesk.sla.domain.Judgement;
import org.ledgerdesk.sla.domain.PoliciesInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds the clocks whose warning or breach has fallen due and has it stored, up to 500 in one transaction and several of these
 * at once. Several instances share the work: each passes over what another holds. See decision 0064.
 */
@Component
class BreachSweep {

    private static final Logger log = LoggerFactory.getLogger(BreachSweep.class);
    private static final int BATCH = 500;
    private static final Duration SET_ASIDE = Duration.ofMinutes(1);
    private static final int MOST_CONFLICTS = 5;

    /** What a batch leaves to the next. */
    private enum Left {
        NOTHING,
        MORE,
        /** The same once more: another batch held a clock of the same ticket, or the ticket itself had news. */
        CONFLICT
    }

    private final OpenClocks open;
    private final StoredClocks stored;
    private final CommandGateway commands;
    private final PoliciesInForce promises;
    private final Renewal renewal;
    private final OneTransaction transaction;
    private final InstantSource time;
    private final ClockMeters meters;
    private final int together;
    private final Lock sweeps = new ReentrantLock();

    BreachSweep(
            OpenClocks open,
            StoredClocks stored,
            CommandGateway commands,
            PoliciesInForce promises,
            Renewal renewal,
            OneTransaction transaction,
            InstantSource time,
            ClockMeters meters,
            @Value("${ledgerdesk.sla.sweep-together}") int together) {
        this.open = open;
        this.stored = stored;
        this.commands = commands;
        this.promises = promises;
        this.renewal = renewal;
        this.transaction = transaction;
        this.time = time;
        this.meters = meters;
        this.together = together;
    }

    /** At a rate: what runs after a delay shares one thread, and whatever else does so would make promises late. */
    @Scheduled(initialDelayString = "${ledgerdesk.sla.sweep-after}", fixedRateString = "${ledgerdesk.sla.sweep-every}")
    void sweepUnlessItSweeps() {
        if (sweeps.tryLock()) {
            try {
                sweep();
            } finally {
                sweeps.unlock();
            }
        }
    }

    /** What one batch cannot hold is done by several at once. */
    void sweep() {
        if (batch() == Left.NOTHING) {
            return;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < together; i++) {
                threads.submit(this::all);
            }
        }
    }

    private void all() {
        int conflicts = 0;
        var left = Left.MORE;
        while (left == Left.MORE || left == Left.CONFLICT && ++conflicts < MOST_CONFLICTS) {
            left = batch();
        }
    }

    /** One ticket that cannot be looked at must not keep the others from it. */
    private Left batch() {
        var now = time.instant();
        var seen = new ArrayList<Due>();
        try {
            return transaction.call(() -> {
                seen.addAll(open.due(now, BATCH));
                return seen.isEmpty() ? Left.NOTHING : look(seen, now);
            });
        } catch (RuntimeException failure) {
            if (seen.isEmpty()) {
                log.warn("The sweep could not look for what is due and will try again: {}", failure.toString());
                return Left.NOTHING;
            }
            if (passes(failure)) {
                log.info(
                        "A sweep of {} clocks met somebody else and is done again: {}",
                        seen.size(),
                        failure.toString());
                return Left.CONFLICT;
            }
            log.warn("A sweep of {} clocks failed and is done ticket by ticket: {}", seen.size(), failure.toString());
            seen.stream().map(Due::reference).distinct().forEach(reference -> alone(reference, now));
            return Left.MORE;
        }
    }

    private Left look(List<Due> due, Instant now) {
        var references = due.stream().map(Due::reference).distinct().toList();
        var renewed = renewal.of(references, now);
        if (!renewed.isEmpty()) {
            open.record(renewed);
            return Left.MORE;
        }
        var histories = stored.of(references);
        var judged = references.stream()
                .map(reference -> judged(histories.get(reference), reference, now))
                .toList();
        record(judged);
        boolean said = judged.stream().anyMatch(one -> !one.steps().isEmpty());
        return said && due.size() == BATCH ? Left.MORE : Left.NOTHING;
    }

    private Judged judged(@Nullable History history, String reference, Instant now) {
        if (history == null) {
            throw new IllegalStateException(reference + " has an open clock of which no step is stored.");
        }
        var before = history.clocks().all();
        var steps = Judgement.of(history.clocks(), now, promises);
        stored.append(history, steps);
        steps.forEach(history.clocks()::evolve);
        return new Judged(steps, before, history.clocks().all());
    }

    private void record(List<Judged> judged) {
        open.record(judged);
        meters.late(judged.stream()
                .flatMap(one -> one.steps().stream())
                .map(step -> step.step().at())
                .toList());
    }

    private void alone(String reference, Instant now) {
        try {
            transaction.run(
                    () -> record(List.of(commands.<Judged>sendAndWait(new LookAtTheTime(reference, now, promises)))));
        } catch (RuntimeException failure) {
            if (passes(failure)) {
                log.info("The clocks of {} are busy and will be looked at by the next sweep", reference);
                return;
            }
            log.error("The clocks of {} cannot be looked at and are set aside for a minute", reference, failure);
            transaction.run(() -> open.postpone(reference, now.plus(SET_ASIDE)));
        }
    }

    /** Somebody else wrote at the same moment, the database did not answer, or we are stopping: the next sweep will do. */
    private static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof SQLException
                    || cause instanceof NoHandlerForCommandException) {
                return true;
            }
        }
        return false;
    }
}
