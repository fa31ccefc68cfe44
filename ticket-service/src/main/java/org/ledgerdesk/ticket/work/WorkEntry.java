package org.ledgerdesk.ticket.work;

/** A line of the ledger; a correction's minutes are the difference it makes, and may be negative. */
public record WorkEntry(String entryId, String reference, long minutes) {}
