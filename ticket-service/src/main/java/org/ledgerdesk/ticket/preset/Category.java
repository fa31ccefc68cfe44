package org.ledgerdesk.ticket.preset;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.preset.Words;
import org.ledgerdesk.ticket.domain.Priority;

/**
 * What a ticket is about, and what follows from that for its handling.
 *
 * @param proposedPriority where triage starts from; only a person assesses
 * @param quote starts with a price to be named and agreed, before any work
 * @param firstOfItsClient stands in the queue before every other ticket of its organisation except site down
 */
public record Category(
        String code,
        Words label,
        Words guidance,
        String department,
        @Nullable Priority proposedPriority,
        boolean chargeable,
        boolean quote,
        boolean siteDown,
        boolean firstOfItsClient) {}
