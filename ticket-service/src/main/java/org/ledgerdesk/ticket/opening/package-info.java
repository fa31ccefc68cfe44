/** Opening a ticket: in the portal, by mail, by phone, by a program. */
@NullMarked
package org.ledgerdesk.ticket.opening;

import org.jspecify.annotations.NullMarked;
