/** Files: taken in before the ticket that names them, kept by their content, given back only to who sees the ticket. */
@NullMarked
package org.ledgerdesk.ticket.attachments;

import org.jspecify.annotations.NullMarked;
