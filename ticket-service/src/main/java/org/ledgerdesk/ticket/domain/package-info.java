/** What a ticket is and which facts may happen to it: plain decisions, with time, ids and sealed words handed in. */
@NullMarked
package org.ledgerdesk.ticket.domain;

import org.jspecify.annotations.NullMarked;
