package org.ledgerdesk.ticket.search;

import org.ledgerdesk.chassis.invariants.Invariant;
import org.ledgerdesk.ticket.ledger.Refolding;
import org.ledgerdesk.ticket.ledger.Refolding.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each ticket is found by the words of its facts and by no others: of its erased ones, by none. */
@Component
class WordsFollowFacts implements Invariant {

    private static final Projection WORDS = new Projection(
            WordTable.LIVE,
            "reference, part",
            "reference, part, organisation, complete, public_words::text, all_words::text");

    private final Refolding refolding;
    private final WordRebuild words;
    private final WordTable folded;

    WordsFollowFacts(Refolding refolding, WordRebuild words, JdbcClient jdbc) {
        this.refolding = refolding;
        this.words = words;
        this.folded = new WordTable(WORDS.folded(), jdbc);
    }

    @Override
    public String name() {
        return WORDS.table();
    }

    @Override
    public Look after(String place) {
        return refolding.after(place, WORDS, (facts, table) -> facts.stream()
                .map(fact -> fact.event().reference())
                .distinct()
                .forEach(reference -> words.add(reference, folded)));
    }
}
