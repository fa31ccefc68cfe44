package org.ledgerdesk.ticket.search;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.ledgerdesk.ticket.domain.TicketEvent.TextErased;
import org.springframework.stereotype.Component;

/** Lets a ticket no longer be found by words that were erased, from the moment they are. */
@Component
@ProcessingGroup(WordProjection.GROUP)
class ErasedWords {

    private final WordRebuild words;

    ErasedWords(WordRebuild words) {
        this.words = words;
    }

    @EventHandler
    void on(TextErased erased) {
        words.rebuild(erased.reference());
    }
}
