package org.ledgerdesk.ticket.duplicates;

import org.jspecify.annotations.Nullable;

/**
 * A ticket as the index holds it.
 *
 * @param scope among which tickets it is looked for: its organisation's, or those of one prospect
 * @param original what is suggested for its words: itself, or the ticket it was merged into
 * @param vector null until it was embedded
 */
record Indexed(
        String reference,
        String scope,
        String original,
        String requester,
        Described issue,
        @Nullable Vector vector) {

    Indexed meaning(@Nullable Vector found) {
        return new Indexed(reference, scope, original, requester, issue, found);
    }
}
