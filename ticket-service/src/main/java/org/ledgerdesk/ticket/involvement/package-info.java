/** Who else sees a ticket and gets its mails. */
@NullMarked
package org.ledgerdesk.ticket.involvement;

import org.jspecify.annotations.NullMarked;
