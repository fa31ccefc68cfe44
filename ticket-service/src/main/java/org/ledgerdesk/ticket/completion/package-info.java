/** Resolving, closing and reopening, with a last or first word where there is one. */
@NullMarked
package org.ledgerdesk.ticket.completion;

import org.jspecify.annotations.NullMarked;
