/** The source of truth for tickets: takes commands, keeps their facts, and shows what follows from them. */
@NullMarked
package org.ledgerdesk.ticket;

import org.jspecify.annotations.NullMarked;
