/** What sla-service promises about our tickets, remembered here so that a page and the queue need not ask it. */
@NullMarked
package org.ledgerdesk.ticket.clocks;

import org.jspecify.annotations.NullMarked;
