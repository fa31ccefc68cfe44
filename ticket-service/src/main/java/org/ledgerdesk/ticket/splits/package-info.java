/** One ticket per issue: what was said of another one is taken out into a ticket of its own. */
@NullMarked
package org.ledgerdesk.ticket.splits;

import org.jspecify.annotations.NullMarked;
