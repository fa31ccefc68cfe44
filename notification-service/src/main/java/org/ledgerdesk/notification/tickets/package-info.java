/** ticket-service, asked for the words of a ticket when a mail is written and told the words of one that came. */
@NullMarked
package org.ledgerdesk.notification.tickets;

import org.jspecify.annotations.NullMarked;
