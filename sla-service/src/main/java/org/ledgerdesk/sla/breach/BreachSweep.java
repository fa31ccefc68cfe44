package org.ledgerdesk.sla.breach;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.sla.breach.OpenClocks.Due;
import org.ledgerdesk.sla.domain.ClockCommand;
import org.ledgerdesk.sla.domain.Judged;
import org.ledgerdesk.sla.domain.PoliciesInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds the clocks whose warning or breach has fallen due and has it stored, up to 500 in one transaction. Several
 * instances share the work: each passes over what another holds.
 */
@Component
class BreachSweep {

    private static final Logger log = LoggerFactory.getLogger(BreachSweep.class);
    private static final int BATCH = 500;
    private static final Duration SET_ASIDE = Duration.ofMinutes(1);

    private final OpenClocks open;
    private final CommandGateway commands;
    private final PoliciesInForce promises;
    private final OneTransaction transaction;
    private final InstantSource time;
    private final ClockMeters meters;

    BreachSweep(
            OpenClocks open,
            CommandGateway commands,
            PoliciesInForce promises,
            OneTransaction transaction,
            InstantSource time,
            ClockMeters meters) {
        this.open = open;
        this.commands = commands;
        this.promises = promises;
        this.transaction = transaction;
        this.time = time;
        this.meters = meters;
    }

    @Scheduled(initialDelayString = "${ledgerdesk.sla.sweep-after}", fixedDelayString = "${ledgerdesk.sla.sweep-every}")
    void sweep() {
        var now = time.instant();
        int found = BATCH;
        while (found == BATCH) {
            found = batch(now);
        }
    }

    /** One ticket that cannot be looked at must not keep the others from it. */
    private int batch(Instant now) {
        var seen = new ArrayList<Due>();
        try {
            return transaction.call(() -> {
                seen.addAll(open.due(now, BATCH));
                look(seen, now);
                return seen.size();
            });
        } catch (RuntimeException failure) {
            if (seen.isEmpty()) {
                log.warn("The sweep could not look for what is due and will try again: {}", failure.toString());
                return 0;
            }
            log.warn("A sweep of {} clocks failed and is done ticket by ticket: {}", seen.size(), failure.toString());
            seen.stream().map(Due::reference).distinct().forEach(reference -> alone(reference, now));
            return 0;
        }
    }

    private void alone(String reference, Instant now) {
        try {
            transaction.run(() -> look(List.of(new Due(reference, now)), now));
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

    private void look(List<Due> due, Instant now) {
        var judged = new ArrayList<Judged>();
        var references = new LinkedHashSet<String>();
        due.forEach(one -> references.add(one.reference()));
        references.forEach(reference ->
                judged.add(commands.sendAndWait(new ClockCommand.LookAtTheTime(reference, now, promises))));
        open.record(judged);
        meters.late(due.stream().map(one -> Duration.between(one.nextAt(), now)).toList());
    }
}
