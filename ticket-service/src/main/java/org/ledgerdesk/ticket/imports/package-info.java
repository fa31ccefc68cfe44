/** Takes over what another desk did before this one: tickets with their past, whole, marked as imported. */
@NullMarked
package org.ledgerdesk.ticket.imports;

import org.jspecify.annotations.NullMarked;
