/** Joining tickets that are one issue, and separating them again. */
@NullMarked
package org.ledgerdesk.ticket.merging;

import org.jspecify.annotations.NullMarked;
