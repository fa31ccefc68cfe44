/** Who is asking, what they may do at most, and how a service asks another one. */
@NullMarked
package org.ledgerdesk.chassis.caller;

import org.jspecify.annotations.NullMarked;
