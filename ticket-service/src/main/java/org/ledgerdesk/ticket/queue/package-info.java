/** The queue: open tickets in the one order staff work in, which nobody reorders, with the clock that burns next. */
@NullMarked
package org.ledgerdesk.ticket.queue;

import org.jspecify.annotations.NullMarked;
