/** How work goes on: with development, promised for a day, or asked after by the client. */
@NullMarked
package org.ledgerdesk.ticket.progress;

import org.jspecify.annotations.NullMarked;
