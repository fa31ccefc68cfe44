/** Policies and calendars: read from the preset at the first start, kept in versions, handed to whoever judges. */
@NullMarked
package org.ledgerdesk.sla.policies;

import org.jspecify.annotations.NullMarked;
