/** Lets words go while the record stays: a ticket's once it need no longer be kept, a person's when they are erased. */
@NullMarked
package org.ledgerdesk.ticket.erasure;

import org.jspecify.annotations.NullMarked;
