package org.ledgerdesk.ticket.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.TextErased;
import org.springframework.stereotype.Component;

/**
 * Lets a ticket no longer be found by words that were erased or went to another ticket, from the moment they did. Once all facts
 * of the write are there, for it takes both sides of an undoing to say what is whose.
 */
@Component
@ProcessingGroup(WordProjection.GROUP)
class MovedWords {

    private static final String PENDING = MovedWords.class.getName();

    private final WordRebuild words;

    MovedWords(WordRebuild words) {
        this.words = words;
    }

    @EventHandler
    void on(TextErased erased, UnitOfWork<?> unit) {
        anew(erased.reference(), unit.root());
    }

    @EventHandler
    void on(MergeUndone undone, UnitOfWork<?> unit) {
        anew(undone.reference(), unit.root());
    }

    private void anew(String reference, UnitOfWork<?> root) {
        Set<String> pending = root.getOrComputeResource(PENDING, key -> {
            var some = new LinkedHashSet<String>();
            root.onPrepareCommit(unit -> {
                root.resources().remove(PENDING);
                some.forEach(words::rebuild);
            });
            return some;
        });
        pending.add(reference);
    }
}
