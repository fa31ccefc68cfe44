/** From store to topic: publishes every stored fact in order, never skipping one. */
@NullMarked
package org.ledgerdesk.chassis.relay;

import org.jspecify.annotations.NullMarked;
