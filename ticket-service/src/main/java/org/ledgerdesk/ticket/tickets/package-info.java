/** The list of tickets: filtered, sorted, page by page, and never beyond what the reader may see. */
@NullMarked
package org.ledgerdesk.ticket.tickets;

import org.jspecify.annotations.NullMarked;
