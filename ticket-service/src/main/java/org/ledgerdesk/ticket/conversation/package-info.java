/** Saying something on a ticket, to everybody or among staff, and adding files to it. */
@NullMarked
package org.ledgerdesk.ticket.conversation;

import org.jspecify.annotations.NullMarked;
