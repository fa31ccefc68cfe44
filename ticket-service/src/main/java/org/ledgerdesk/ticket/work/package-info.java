/** How much work was logged on a ticket: the ledger is billing-allowance-service's, its sum is shown on the ticket. */
@NullMarked
package org.ledgerdesk.ticket.work;

import org.jspecify.annotations.NullMarked;
