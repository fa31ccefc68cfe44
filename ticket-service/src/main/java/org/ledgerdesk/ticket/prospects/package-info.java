/** Tickets of people who are nobody's client yet: when they become one, their tickets become their organisation's. */
@NullMarked
package org.ledgerdesk.ticket.prospects;

import org.jspecify.annotations.NullMarked;
