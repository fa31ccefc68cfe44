package org.ledgerdesk.ticket.ledger;

import org.ledgerdesk.ticket.domain.TicketEvent;

/** A fact and its place in the ticket: counted from 1, as on the topic; the last one's is the ticket's version. */
public record StoredFact(long sequence, String id, TicketEvent event) {}
