/** The smallest event-sourced service, for the chassis to be tested with. */
@NullMarked
package org.ledgerdesk.chassis.desk;

import org.jspecify.annotations.NullMarked;
