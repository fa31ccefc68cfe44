/** From topic to effect: each received fact takes effect once, in order, in one transaction with its record. */
@NullMarked
package org.ledgerdesk.chassis.inbox;

import org.jspecify.annotations.NullMarked;
