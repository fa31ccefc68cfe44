package org.ledgerdesk.ticket.search;

import java.util.List;
import java.util.function.BiFunction;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.rebuild.Rebuild;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.ledgerdesk.ticket.ledger.Moves;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes tickets' words anew from their facts: after an erasure or the undoing of a merge, for tickets that were there before
 * this table was, and whenever somebody asks. A search goes on finding a ticket by its old words until its new ones are there.
 */
@Component
public class WordRebuild implements Rebuild {

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
            add(reference, table);
        });
    }

    /** Adds what the ticket's facts of today say, in their order, to a table. */
    void add(String reference, WordTable to) {
        var saying = projection.saying();
        new Moves(ledger::facts)
                .of(reference)
                .forEach(fact -> to.add(reference, fact.event(), saying.in(fact.event())));
    }

    @Override
    public String projection() {
        return WordTable.LIVE;
    }

    @Override
    public long rebuild() {
        var rebuilt = round(table::tickets);
        table.forgetStrangers();
        return rebuilt;
    }

    /** An older instance may still write beside us during an upgrade, hence not only the first time. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${ledgerdesk.search.catch-up:PT1H}")
    void catchUp() {
        round(table::incomplete);
    }

    private long round(BiFunction<String, Integer, List<String>> tickets) {
        long count = 0;
        var reference = "";
        while (true) {
            var some = tickets.apply(reference, AT_ONCE);
            if (some.isEmpty()) {
                return count;
            }
            some.forEach(this::rebuild);
            count += some.size();
            reference = some.getLast();
            log.info("Tickets up to {} can be found by their words", reference);
        }
    }
}
