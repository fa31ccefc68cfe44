/** Judging how urgent a ticket is, where it belongs and who works on it, and the client's contradiction. */
@NullMarked
package org.ledgerdesk.ticket.triage;

import org.jspecify.annotations.NullMarked;
