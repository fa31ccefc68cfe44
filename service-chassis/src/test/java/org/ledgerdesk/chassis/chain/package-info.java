/** The chain as it lies in a real database. */
@NullMarked
package org.ledgerdesk.chassis.chain;

import org.jspecify.annotations.NullMarked;
