package org.ledgerdesk.sla.clocks;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.sla.breach.OpenClocks;
import org.ledgerdesk.sla.policies.Promises;
import org.ledgerdesk.sla.policies.UnfinishedEdits;
import org.ledgerdesk.sla.policies.UnfinishedEdits.Edit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has open clocks go by a promise that took effect, some hundred tickets in one transaction together with how far it got:
 * whoever is killed is taken over from there. Facts that arrive meanwhile need not wait; they bring their ticket along.
 */
@Component
class RenewalSweep {

    private static final Logger log = LoggerFactory.getLogger(RenewalSweep.class);
    private static final int BATCH = 200;

    private final UnfinishedEdits edits;
    private final Promises promises;
    private final TicketRenewal renewal;
    private final OpenClocks open;
    private final OneTransaction transaction;
    private final InstantSource time;

    RenewalSweep(
            UnfinishedEdits edits,
            Promises promises,
            TicketRenewal renewal,
            OpenClocks open,
            OneTransaction transaction,
            InstantSource time) {
        this.edits = edits;
        this.promises = promises;
        this.renewal = renewal;
        this.open = open;
        this.transaction = transaction;
        this.time = time;
    }

    /** At a rate: what runs after a delay shares one thread, and the sweep for breaches would wait for a large desk. */
    @Scheduled(fixedRateString = "${ledgerdesk.sla.renew-every}")
    void renew() {
        while (batch(BATCH)) {
            log.debug("Some more tickets go by what is promised now");
        }
    }

    /** Whether there may be more to do; what is busy now is tried again by the next sweep. */
    private boolean batch(int most) {
        try {
            return transaction.call(() -> next().map(edit -> renew(edit, most)).orElse(false));
        } catch (RuntimeException failure) {
            if (most == 1) {
                return !passes(failure) && leave(failure);
            }
            log.info("{} tickets are renewed one by one: {}", most, failure.toString());
            boolean more = true;
            for (int i = 0; i < most && more; i++) {
                more = batch(1);
            }
            return more;
        }
    }

    private Optional<Edit> next() {
        return edits.take(time.instant());
    }

    /** Somebody else wrote at the same moment, or the database did not answer. */
    private static boolean passes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConcurrencyException || cause instanceof SQLException);
    }

    /** One ticket that cannot be judged must not keep the others from it; its next fact judges it again. */
    private boolean leave(RuntimeException failure) {
        transaction.run(() -> next().ifPresent(edit -> edits.tickets(edit, 1).forEach(reference -> {
            log.error("The clocks of {} cannot be renewed and stay as they were promised", reference, failure);
            edits.advance(edit, reference, 1);
        })));
        return true;
    }

    private boolean renew(Edit edit, int most) {
        promises.refresh();
        if (edit.tickets() == null) {
            // On its own, so that how many there are is seen while the first of them are done.
            edits.count(edit);
            return true;
        }
        var references = edits.tickets(edit, most);
        if (references.isEmpty()) {
            edits.finish(edit, time.instant());
            return true;
        }
        open.record(renewal.until(edit.validFrom(), references));
        edits.advance(edit, references.getLast(), references.size());
        return true;
    }
}
