package org.ledgerdesk.ticket.queue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.ledgerdesk.ticket.rows.Lane;
import org.ledgerdesk.ticket.rows.TicketItem;

/** A ticket as the list shows it, plus whose turn it is. */
record QueueItem(@JsonUnwrapped TicketItem ticket, Lane lane) {}
