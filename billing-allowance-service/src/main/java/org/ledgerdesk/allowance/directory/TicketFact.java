package org.ledgerdesk.allowance.directory;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of a ticket.
 *
 * @param organisation null for a prospect's ticket, on which no allowance is used
 * @param chargeable the default for work on it, from its category
 */
public record TicketFact(String reference, @Nullable String organisation, boolean chargeable) {}
