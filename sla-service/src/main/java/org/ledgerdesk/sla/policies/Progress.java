package org.ledgerdesk.sla.policies;

/** How many of the tickets that an edit concerns go by it already. */
record Progress(long done, long of) {}
