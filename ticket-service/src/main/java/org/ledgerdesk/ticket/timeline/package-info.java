/** A ticket's own page and history, folded from its facts each time: always current, and as of any moment. */
@NullMarked
package org.ledgerdesk.ticket.timeline;

import org.jspecify.annotations.NullMarked;
