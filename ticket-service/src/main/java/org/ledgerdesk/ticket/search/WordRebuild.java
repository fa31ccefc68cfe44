package org.ledgerdesk.ticket.search;

import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes tickets' words anew from their facts: after an erasure, and for tickets that were there before this table was. Emptying
 * the table is how one rebuilds all of it; searches find the more the further it got.
 */
@Component
public class WordRebuild {

    private static final Logger log = LoggerFactory.getLogger(WordRebuild.class);
    private static final int AT_ONCE = 200;

    private final WordTable table;
    private final WordProjection projection;
    private final Ledger ledger;
    private final OneTransaction transaction;

    WordRebuild(WordTable table, WordProjection projection, Ledger ledger, OneTransaction transaction) {
        this.table = table;
        this.projection = projection;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** In the caller's transaction, if there is one. */
    public void rebuild(String reference) {
        transaction.run(() -> {
            table.hold(reference);
            table.forget(reference);
            var saying = projection.saying();
            for (var fact : ledger.facts(reference)) {
                table.add(fact.event(), saying.in(fact.event()));
            }
        });
    }

    /** One round over all tickets; an older instance may still write beside us during an upgrade, hence not only the first. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${ledgerdesk.search.catch-up:PT1H}")
    void catchUp() {
        var reference = "";
        while (true) {
            var some = table.incomplete(reference, AT_ONCE);
            if (some.isEmpty()) {
                return;
            }
            some.forEach(this::rebuild);
            reference = some.getLast();
            log.info("Tickets up to {} can be found by their words", reference);
        }
    }
}
