package org.ledgerdesk.ticket.duplicates;

/** Found by words or by meaning, with how well; the best first, ranks counted from 1. */
record Match(String reference, double score) {}
