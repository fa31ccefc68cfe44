/** What work costs: asked for, quoted, and decided by the organisation's approver, who alone may. */
@NullMarked
package org.ledgerdesk.ticket.quotes;

import org.jspecify.annotations.NullMarked;
