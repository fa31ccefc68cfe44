/** Which open tickets are about the same: suggested while somebody types, and for each new ticket. */
@NullMarked
package org.ledgerdesk.ticket.duplicates;

import org.jspecify.annotations.NullMarked;
