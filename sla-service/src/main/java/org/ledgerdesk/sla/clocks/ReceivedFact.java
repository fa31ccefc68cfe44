package org.ledgerdesk.sla.clocks;

import org.ledgerdesk.sla.domain.TicketFact;

/** A fact as it arrived for a ticket; {@code sequence} is the ticket's own count of its events. */
public record ReceivedFact(String reference, long sequence, TicketFact fact) {}
