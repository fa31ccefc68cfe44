/** One row per ticket, written in the command's own transaction: what lists and the queue show without folding events. */
@NullMarked
package org.ledgerdesk.ticket.rows;

import org.jspecify.annotations.NullMarked;
