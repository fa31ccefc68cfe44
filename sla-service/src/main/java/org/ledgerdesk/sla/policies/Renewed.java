package org.ledgerdesk.sla.policies;

/** How many of the tickets that an edit concerns go by it already. */
record Renewed(long done, long of) {}
