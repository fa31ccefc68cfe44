/** What every write to a ticket has in common: who asks, whether they may, under which conditions, and once only. */
@NullMarked
package org.ledgerdesk.ticket.desk;

import org.jspecify.annotations.NullMarked;
